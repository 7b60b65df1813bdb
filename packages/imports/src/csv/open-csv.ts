import { Readable } from 'node:stream';
import type { Outcome } from '@quittance/core/outcome.ts';
import { CsvError, parse } from 'csv-parse';
import type { ByteSource } from '../bytes.ts';
import type { FileRefusal } from '../refusal.ts';
import type { Table, TableBatch, TableRow } from '../table/table.ts';
import { tableOf } from '../table/table-of.ts';
import type { Encoding } from '../text/encoding.ts';
import { openText } from '../text/open-text.ts';
import { separatorOf } from './separator.ts';

const BATCH_ROWS = 500;
/** No honest row is longer; one that is has a quotation mark that never closes. */
const LONGEST_ROW = 1_000_000;

/** Opens a CSV of any encoding and separator, header found below whatever titles stand above it. Constant memory. */
export async function openCsv(
	source: ByteSource,
	given: { readonly encoding?: Encoding; readonly separator?: string } = {},
): Promise<Outcome<Table, FileRefusal>> {
	const text = await openText(source, given.encoding);
	if (!text.ok) return text;
	const chunks = text.value.chunks[Symbol.asyncIterator]();
	const first = await chunks.next();
	const sample = first.done ? '' : first.value;
	const separator = given.separator ?? separatorOf(sample);
	const format = () => ({ encoding: text.value.encoding, separator });
	return tableOf(rowsOf(separator, sample, chunks), format);
}

type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } };

async function* rowsOf(separator: string, first: string, rest: AsyncIterator<string>): AsyncGenerator<TableBatch> {
	const parser = parse({
		delimiter: separator,
		record_delimiter: ['\r\r\n', '\r\n', '\n', '\r'],
		relax_quotes: true,
		relax_column_count: true,
		info: true,
		max_record_size: LONGEST_ROW,
	});
	const source = Readable.from(textFrom(first, rest));
	source.on('error', (fault) => parser.destroy(fault));
	source.pipe(parser);
	let rows: TableRow[] = [];
	let line = 0;
	try {
		for await (const { record, info } of parser as AsyncIterable<Parsed>) {
			line = info.lines;
			const cells = record.map((cell) => cell.trim());
			if (cells.every((cell) => cell === '')) continue;
			rows.push({ line: line - linesInside(record), cells });
			if (rows.length < BATCH_ROWS) continue;
			yield { rows, refused: [] };
			rows = [];
		}
	} catch (fault) {
		if (!(fault instanceof CsvError)) throw fault;
		const at = { line: line + 1, column: '', code: 'line.malformed', about: { reason: fault.code }, text: '' } as const;
		yield { rows, refused: [at] };
		rows = [];
	} finally {
		source.destroy();
		parser.destroy();
	}
	yield { rows, refused: [] };
}

async function* textFrom(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
	try {
		yield first;
		for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
	} finally {
		await rest.return?.();
	}
}

/** A quoted cell may hold line ends; a row is known by the line on which it begins. */
const linesInside = (record: readonly string[]): number =>
	record.reduce((sum, cell) => (cell.includes('\n') || cell.includes('\r') ? sum + cell.split(/\r\n|\n|\r/).length - 1 : sum), 0);
