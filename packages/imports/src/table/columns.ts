import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { decimalMarkOf, type DecimalMark } from '../values/amount.ts';
import type { Cell, DayOrder } from '../values/day.ts';
import { dayOrderOf } from '../values/day-order.ts';
import type { FieldsOf, TableKind } from './fields.ts';
import type { Mapping } from './mapping.ts';
import type { Table, TableRow } from './table.ts';

/** A mapping laid over one file: where each field stands, and how its days and amounts are written. */
export type Reading<Kind extends TableKind> = {
	readonly mapping: Mapping<Kind>;
	readonly days: DayOrder;
	readonly decimals: DecimalMark;
	/** The filled cells of a field in a row, with the names of their columns. */
	readonly cells: (row: TableRow, field: FieldsOf[Kind]) => readonly NamedCell[];
	readonly has: (field: FieldsOf[Kind]) => boolean;
};

export type NamedCell = { readonly column: string; readonly cell: Cell };

export type ReadingRefusal = 'file.columnsMissing' | 'dates.ambiguous' | 'decimals.ambiguous';

const DAY_FIELDS = ['issuedOn', 'dueOn', 'settledOn'] as const;
const AMOUNT_FIELDS = ['amount', 'debit', 'credit', 'open', 'paid'] as const;

/** Of each list, one field must have a column. */
const NEEDED: Readonly<Record<TableKind, readonly (readonly string[])[]>> = {
	invoices: [['clientCode', 'clientName'], ['number'], ['issuedOn', 'dueOn'], ['amount', 'debit', 'open']],
	clients: [['clientCode', 'clientName']],
};

/** Lays a mapping over a file. What only a person can know (4/6/2013, 1,234) is asked for, never assumed. */
export function readingOf<Kind extends TableKind>(
	table: Table,
	mapping: Mapping<Kind>,
): Outcome<Reading<Kind>, ReadingRefusal> {
	const columns: Partial<Record<string, readonly string[]>> = mapping.columns;
	const places = new Map<string, readonly { column: string; at: number }[]>();
	for (const [field, names] of Object.entries(columns)) {
		const known = (names ?? [])
			.map((column) => ({ column, at: table.columns.indexOf(column) }))
			.filter(({ at }) => at >= 0);
		if (known.length > 0) places.set(field, known);
	}
	const missing = NEEDED[mapping.kind].filter((fields) => !fields.some((field) => places.has(field)));
	if (missing.length > 0)
		return refuse('file.columnsMissing', { columns: missing.map((fields) => fields.join(' / ')).join(', ') });
	const cells = (row: TableRow, field: string): NamedCell[] =>
		(places.get(field) ?? []).flatMap(({ column, at }) => {
			const cell = row.cells[at] ?? '';
			return cell === '' ? [] : [{ column, cell }];
		});
	const sampled = (fields: readonly string[]): Cell[][] =>
		table.sample.map((row) =>
			fields.flatMap((field) =>
				cells(row, field)
					.slice(0, 1)
					.map(({ cell }) => cell),
			),
		);
	const days =
		mapping.days ??
		(mapping.kind === 'invoices'
			? dayOrderOf(sampled(DAY_FIELDS.slice(0, 2)).concat(sampled(['settledOn'])))
			: 'day-month-year');
	if (days === 'ambiguous') return refuse('dates.ambiguous', { example: exampleOf(sampled(DAY_FIELDS)) });
	const decimals = mapping.decimals ?? decimalMarkOf(sampled(AMOUNT_FIELDS).flat()) ?? ',';
	if (decimals === 'ambiguous') return refuse('decimals.ambiguous', { example: exampleOf(sampled(AMOUNT_FIELDS)) });
	return allow({ mapping, days, decimals, cells, has: (field) => places.has(field) });
}

const exampleOf = (rows: readonly (readonly Cell[])[]): string =>
	String(rows.flat().find((cell) => typeof cell === 'string' && /\d[/.,-]\d/.test(cell)) ?? '');

const TOTAL = /^(sous[- ]?total|total|totaux|total g[ée]n[ée]ral|grand total|sub-?total|somme|solde (final|total))\b/i;

/** A row that only adds up the others: it says so where a client or a number would stand, or says nothing there. */
export function isTotal<Kind extends TableKind>(
	row: TableRow,
	reading: Reading<Kind>,
	identifying: readonly FieldsOf[Kind][],
): boolean {
	const identified = identifying
		.flatMap((field) => reading.cells(row, field))
		.filter(({ cell }) => !TOTAL.test(String(cell)));
	return identified.length === 0 && row.cells.some((cell) => typeof cell === 'string' && TOTAL.test(cell));
}
