import type { DressedClient } from '@quittance/api/office/clients-dressed.ts';
import { formatDecimal } from '@quittance/core/money/decimal.ts';
import type { ExcelCell, ExcelColumn } from '@quittance/documents/write-excel.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import { m } from '#lib/paraglide/messages.js';

/** The columns of the file, headed in the reader's language. */
export function clientColumns(locale: Language): readonly ExcelColumn[] {
	const words = (heading: string, width: number) => ({ heading, kind: 'words', width }) as const;
	const amount = (heading: string) => ({ heading, kind: 'amount', width: 14 }) as const;
	return [
		words(m.clients_name({}, { locale }), 36),
		words(m.clients_code({}, { locale }), 16),
		words(m.clients_siren({}, { locale }), 12),
		words(m.clients_profile({}, { locale }), 18),
		words(m.clients_groups({}, { locale }), 24),
		words(m.clients_tags({}, { locale }), 24),
		words(m.clients_owner({}, { locale }), 18),
		words(m.owed_currency({}, { locale }), 8),
		amount(m.clients_outstanding({}, { locale })),
		amount(m.clients_overdue({}, { locale })),
	];
}

/** A client as rows of the file: one for each currency, since no two are added together (INV-05); one without, where nothing is open. */
export function clientCells(row: DressedClient): readonly (readonly ExcelCell[])[] {
	const tags = row.tags.map(({ name }) => name).join(', ');
	const own = [row.name, row.accountCode, row.siren, row.profile, row.groups.join(', '), tags, row.owner];
	if (row.balances.length === 0) return [[...own, null, null, null]];
	return row.balances.map(({ currency, outstandingMinor, overdueMinor }) => [
		...own,
		currency,
		...[outstandingMinor, overdueMinor].map((minor) => Number(formatDecimal(minor, currency))),
	]);
}
