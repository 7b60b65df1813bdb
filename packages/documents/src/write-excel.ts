import { writeXlsxStream } from 'hucre/xlsx';

/** A day is given as `2026-12-03`, an amount as a number in whole units of its currency. */
export type ExcelCell = string | number | null;

export type ExcelColumn = {
	readonly heading: string;
	readonly kind: 'words' | 'day' | 'amount' | 'number';
	/** In characters. */
	readonly width: number;
	/** Of an amount: how many decimals its currency has. */
	readonly decimals?: number;
};

export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A workbook of one sheet as a stream: rows are asked for as fast as the bytes are read, and few are held at a time. What people typed stays
 * words: no text of theirs is ever a formula, not even once somebody edits its cell (OWASP, CSV injection).
 */
export function writeExcel(
	name: string,
	columns: readonly ExcelColumn[],
	rows: AsyncIterable<readonly ExcelCell[]>,
): ReadableStream<Uint8Array> {
	const source = cells(columns, rows);
	const heads = columns.map(({ heading, width, ...column }) => ({ header: heading, width, numFmt: formatOf(column) }));
	const bytes = writeXlsxStream(source, { name, columns: heads, freezePane: { rows: 1 } }).getReader();
	return new ReadableStream({
		async pull(reader) {
			const { done, value } = await bytes.read();
			if (done) reader.close();
			else reader.enqueue(value);
		},
		// The library would leave the rows standing where they are, and whatever lends them waiting.
		async cancel(reason) {
			await bytes.cancel(reason);
			await source.return();
		},
	});
}

/** `@` is Excel's own word for text. */
function formatOf({ kind, decimals = 2 }: Pick<ExcelColumn, 'kind' | 'decimals'>): string {
	if (kind === 'words') return '@';
	if (kind === 'day') return 'yyyy-mm-dd';
	if (kind === 'number') return 'General';
	return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

async function* cells(columns: readonly ExcelColumn[], rows: AsyncIterable<readonly ExcelCell[]>) {
	for await (const row of rows) yield row.map((cell, at) => cellOf(cell, columns[at]?.kind));
}

function cellOf(cell: ExcelCell, kind: ExcelColumn['kind'] | undefined) {
	if (typeof cell !== 'string') return cell;
	return kind === 'day' ? new Date(`${cell}T00:00:00Z`) : cell.replace(UNWRITABLE, '');
}

/** What XML has no way to say; one such character and Excel opens nothing. */
const UNWRITABLE = new RegExp(
	[
		...['[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', '[\\ud800-\\udbff](?![\\udc00-\\udfff])'],
		'(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
	].join('|'),
	'g',
);
