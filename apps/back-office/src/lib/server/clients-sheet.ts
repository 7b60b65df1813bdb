import type { ClientInFull, ClientsWhole } from '@quittance/api/office/clients-whole.ts';
import { formatDecimal } from '@quittance/core/money/decimal.ts';
import type { AttributeType } from '@quittance/core/sheet/attribute.ts';
import type { ExcelCell, ExcelColumn } from '@quittance/documents/write-excel.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import { m } from '#lib/paraglide/messages.js';

type Fields = ClientsWhole['fields'];

/** The columns of the file, headed in the reader's language; behind them the fields of sheets (CLI-09). */
export function clientColumns(fields: Fields, locale: Language): readonly ExcelColumn[] {
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
		...fields.map(({ sheet, name, type }) => ({
			heading: `${sheet} – ${name}`,
			kind: type === 'number' || type === 'day' ? type : ('words' as const),
			width: 18,
		})),
	];
}

/** A client as rows of the file: one for each currency, since no two are added together (INV-05); one without, where nothing is open. */
export function clientCells(row: ClientInFull, fields: Fields, locale: Language): readonly (readonly ExcelCell[])[] {
	const said = fields.map(({ id, type }) => attributeCell(type, row.said?.get(id), locale));
	const tags = row.tags.map(({ name }) => name).join(', ');
	const own = [row.name, row.accountCode, row.siren, row.profile, row.groups.join(', '), tags, row.owner];
	if (row.balances.length === 0) return [[...own, null, null, null, ...said]];
	return row.balances.map(({ currency, outstandingMinor, overdueMinor }) => [
		...own,
		currency,
		...[outstandingMinor, overdueMinor].map((minor) => Number(formatDecimal(minor, currency))),
		...said,
	]);
}

/** Numbers and days as Excel knows them; amounts with their currency, since those of one column may differ in it. */
function attributeCell(type: AttributeType, value: string | undefined, locale: Language): ExcelCell {
	if (value === undefined) return null;
	if (type === 'number') return Number(value);
	if (type === 'flag') return value === 'yes' ? m.attribute_yes({}, { locale }) : m.attribute_no({}, { locale });
	return value;
}
