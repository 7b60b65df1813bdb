import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { decimalMarkOf, type DecimalMark } from '../values/amount.ts';
import { plainWords } from '../values/answer.ts';
import { type Cell, type DayOrder, dayReader, type readDay } from '../values/day.ts';
import { dayOrderOf } from '../values/day-order.ts';
import type { FieldsOf, TableKind } from './fields.ts';
import type { Mapping } from './mapping.ts';
import type { Table, TableRow } from './table.ts';

/** A mapping laid over one file: where each field stands, and how its days and amounts are written. */
export type Reading<Kind extends TableKind> = {
	readonly mapping: Mapping<Kind>;
	readonly days: DayOrder;
	readonly readDay: (cell: Cell) => ReturnType<typeof readDay>;
	readonly decimals: DecimalMark;
	/** The filled cells of a field in a row, with the names of their columns. */
	readonly cells: (row: TableRow, field: FieldsOf[Kind]) => readonly NamedCell[];
	readonly has: (field: FieldsOf[Kind]) => boolean;
};

export type NamedCell = { readonly column: string; readonly cell: Cell };

export type ReadingRefusal = 'file.columnsMissing' | 'dates.ambiguous' | 'decimals.ambiguous';

/** In the order in which they cannot go back. */
const CLAIM_DAYS = ['issuedOn', 'dueOn'];
const OTHER_DAYS = ['settledOn'];
const AMOUNTS = ['amount', 'debit', 'credit', 'open', 'paid'];

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
	const places = placesOf(table, mapping.columns);
	const missing = NEEDED[mapping.kind].filter((fields) => !fields.some((field) => places.has(field)));
	if (missing.length > 0) {
		return refuse('file.columnsMissing', { columns: missing.map((fields) => fields.join(' / ')).join(', ') });
	}
	const cells = (row: TableRow, field: string): NamedCell[] => {
		const found: NamedCell[] = [];
		for (const { column, at } of places.get(field) ?? []) {
			const cell = row.cells[at] ?? '';
			if (cell !== '') found.push({ column, cell });
		}
		return found;
	};
	const sampled = (fields: readonly string[]): Cell[][] =>
		table.sample.map((row) => fields.flatMap((field) => cells(row, field)[0]?.cell ?? []));
	const days = mapping.days ?? dayOrderOf([...sampled(CLAIM_DAYS), ...sampled(OTHER_DAYS)]);
	if (days === 'ambiguous') return refuse('dates.ambiguous', { example: exampleOf(sampled(CLAIM_DAYS)) });
	const decimals = mapping.decimals ?? decimalMarkOf(sampled(AMOUNTS).flat()) ?? ',';
	if (decimals === 'ambiguous') return refuse('decimals.ambiguous', { example: exampleOf(sampled(AMOUNTS)) });
	return allow({ mapping, days, readDay: dayReader(days), decimals, cells, has: (field) => places.has(field) });
}

type Places = ReadonlyMap<string, readonly { readonly column: string; readonly at: number }[]>;

/** Where the columns of a mapping stand in this file; a remembered name is found again whatever its case and accents. */
function placesOf({ columns }: Table, mapped: Readonly<Partial<Record<string, readonly string[]>>>): Places {
	const plain = columns.map(plainWords);
	const placeOf = (name: string): number =>
		columns.includes(name) ? columns.indexOf(name) : plain.indexOf(plainWords(name));
	const places = new Map<string, { column: string; at: number }[]>();
	for (const [field, names] of Object.entries(mapped)) {
		const known = (names ?? []).map((name) => ({ column: columns[placeOf(name)] ?? name, at: placeOf(name) }));
		const present = known.filter(({ at }) => at >= 0);
		if (present.length > 0) places.set(field, present);
	}
	return places;
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
