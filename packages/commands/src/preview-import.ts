import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { readingSettings } from '@quittance/db/organizations.ts';
import type { TableKind } from '@quittance/imports/table/fields.ts';
import { kindOfTable, type Mapping } from '@quittance/imports/table/mapping.ts';
import { type Preview, previewOf } from '@quittance/imports/table/preview.ts';
import type { Office } from './office.ts';
import type { OpenedTable } from './open-file.ts';
import { rememberedMapping } from './remembered-mapping.ts';

export type PreviewImport = {
	readonly actor: Actor;
	readonly opened: OpenedTable;
	/** What the file holds; asked of its header when left out. */
	readonly as?: TableKind;
	/** What a person tries; the remembered one, or a guess, when left out. */
	readonly mapping?: Mapping<'invoices'> | Mapping<'clients'>;
	readonly consent?: 'as in file' | 'none';
};

export type ImportPreview = Preview & { readonly mapping: Mapping<TableKind> };

/** The first rows of a file as they would be imported, and what it leaves open; nothing is written, and it can still be imported. */
export const previewImport = (
	{ db }: Office,
	{ actor, opened, as, mapping, consent = 'none' }: PreviewImport,
): Promise<Outcome<ImportPreview, 'import.kindUnknown'>> =>
	db.read(actor.organizationId, async (tx) => {
		const { country, currency } = await readingSettings(tx);
		const kind = mapping?.kind ?? as ?? kindOfTable(opened.table.columns);
		if (!kind) return refuse('import.kindUnknown', { columns: opened.table.columns.join(', ') });
		const used =
			mapping ??
			(kind === 'invoices'
				? await rememberedMapping(tx, opened.table, 'invoices', currency)
				: await rememberedMapping(tx, opened.table, 'clients', currency));
		return allow({ ...previewOf(opened.table, used, { consent, country }), mapping: used });
	});
