import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { RefusedLine } from '../refusal.ts';
import { columnNames, headerOf } from './header.ts';
import type { Table, TableBatch, TableRow } from './table.ts';

const SAMPLE_ROWS = 1000;
const ROWS_ABOVE_HEADER = 25;

/** Finds the header in a stream of rows and keeps the first rows as a sample; the rest streams through. */
export async function tableOf(
	batches: AsyncIterable<TableBatch>,
	format: () => Readonly<Record<string, string>>,
): Promise<Outcome<Table, 'file.headerMissing'>> {
	const rest = batches[Symbol.asyncIterator]();
	const first: TableRow[] = [];
	const refused: RefusedLine[] = [];
	while (first.length < SAMPLE_ROWS) {
		const next = await rest.next();
		if (next.done) break;
		first.push(...next.value.rows);
		refused.push(...next.value.refused);
	}
	const header = headerOf(first.slice(0, ROWS_ABOVE_HEADER));
	if (!header) {
		await rest.return?.();
		return refuse('file.headerMissing', { expected: 'client, number, date, amount' });
	}
	const columns = columnNames(header.cells);
	const { rows, refused: tooWide } = asWideAs(columns, first.slice(first.indexOf(header) + 1));
	return allow({
		columns,
		headerLine: header.line,
		get format() {
			return format();
		},
		sample: rows.slice(0, SAMPLE_ROWS),
		batches: joined({ rows, refused: [...refused, ...tooWide] }, rest, columns),
	});
}

async function* joined(
	first: TableBatch,
	rest: AsyncIterator<TableBatch>,
	columns: readonly string[],
): AsyncGenerator<TableBatch> {
	try {
		yield first;
		for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
			const { rows, refused } = asWideAs(columns, next.value.rows);
			yield { rows, refused: [...next.value.refused, ...refused] };
		}
	} finally {
		await rest.return?.();
	}
}

/** A row with more cells than columns has a separator inside a name, so that all its values stand one column too far. */
function asWideAs(columns: readonly string[], rows: readonly TableRow[]): TableBatch {
	const fits = ({ cells }: TableRow): boolean => cells.slice(columns.length).every((cell) => cell === '');
	const refused = rows
		.filter((row) => !fits(row))
		.map(({ line, cells }): RefusedLine => {
			const about = { expected: columns.length, found: cells.length };
			return { line, column: '', code: 'line.columns', about, text: '' };
		});
	return { rows: refused.length === 0 ? rows : rows.filter(fits), refused };
}
