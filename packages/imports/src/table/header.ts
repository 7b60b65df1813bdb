import type { Cell } from '../values/day.ts';
import { plainWords } from '../values/answer.ts';
import { fieldNamed, type TableKind } from './fields.ts';
import type { TableRow } from './table.ts';

const KINDS: readonly TableKind[] = ['invoices', 'clients'];

/**
 * The row that names the columns, among the first ones of a file: titles, dates and blank rows often stand above it. It is the
 * one with the most names that are known; without any, the first row of texts only, as wide as any. Undefined when there is none.
 */
export function headerOf(rows: readonly TableRow[]): TableRow | undefined {
	const known = rows.map((row) => ({ row, names: Math.max(...KINDS.map((kind) => knownNames(row, kind))) }));
	const best = known.reduce<(typeof known)[number] | undefined>(
		(most, one) => (one.names > (most?.names ?? 1) ? one : most),
		undefined,
	);
	if (best) return best.row;
	const width = Math.max(0, ...rows.map(({ cells }) => filled(cells)));
	return rows.find(
		({ cells }) =>
			width >= 2 &&
			filled(cells) === width &&
			cells.every((cell) => typeof cell === 'string' && !/^[\d.,/ -]+$/.test(cell)),
	);
}

const filled = (cells: readonly Cell[]): number => cells.filter((cell) => cell !== '').length;

const knownNames = ({ cells }: TableRow, kind: TableKind): number =>
	new Set(cells.flatMap((cell) => (typeof cell === 'string' ? (fieldNamed(cell, kind)?.field ?? []) : []))).size;

/** Names for the columns, each only once: a second `Email` is `Email (2)`, a column without a name has its number. */
export function columnNames(header: readonly Cell[]): string[] {
	const seen = new Map<string, number>();
	return header.map((cell, at) => {
		const name = String(cell).replace(/\s+/g, ' ').trim() || `#${at + 1}`;
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 ? name : `${name} (${times})`;
	});
}

/** What tells files of the same making: their columns, whatever the order. An organization's mapping is remembered by it. */
export const headerSignature = (columns: readonly string[]): string => columns.map(plainWords).toSorted().join('|');
