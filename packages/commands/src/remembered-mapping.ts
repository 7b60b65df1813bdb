import type { Currency } from '@quittance/core/money/money.ts';
import { mappingOf } from '@quittance/db/import-mappings.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { TableKind } from '@quittance/imports/table/fields.ts';
import { headerSignature } from '@quittance/imports/table/header.ts';
import { guessMapping, type Mapping } from '@quittance/imports/table/mapping.ts';
import type { Table } from '@quittance/imports/table/table.ts';

/** What the columns mean: as remembered for this header (INV-01), else as their words say. */
export async function rememberedMapping<Kind extends TableKind>(
	tx: Tx,
	table: Table,
	kind: Kind,
	currency: Currency,
): Promise<Mapping<Kind>> {
	const known = await mappingOf(tx, kind, headerSignature(table.columns));
	return (known as Mapping<Kind> | undefined) ?? guessMapping(table.columns, kind, currency);
}
