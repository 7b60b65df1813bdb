import type { RefusedLine } from '../refusal.ts';
import type { Cell } from '../values/day.ts';

/** One row of a file, its cells in the order of the columns. `line` counts from 1, as an editor or a spreadsheet does. */
export type TableRow = { readonly line: number; readonly cells: readonly Cell[] };

export type TableBatch = { readonly rows: readonly TableRow[]; readonly refused: readonly RefusedLine[] };

/** A file of rows with its header found. `format` is what was detected, for a person to see. */
export type Table = {
	/** Unique names of the columns, as the header has them. */
	readonly columns: readonly string[];
	readonly headerLine: number;
	readonly format: Readonly<Record<string, string>>;
	/** The first rows, to guess and preview from. */
	readonly sample: readonly TableRow[];
	/** All rows after the header, the sample too. Can be walked through once. */
	readonly batches: AsyncIterable<TableBatch>;
};
