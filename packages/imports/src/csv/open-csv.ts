import { Readable } from 'node:stream';
import type { Outcome } from '@quittance/core/outcome.ts';
import { parse } from 'csv-parse';
import type { ByteSource } from '../bytes.ts';
import type { FileRefusal, RefusedLine } from '../refusal.ts';
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
	let unclosed = '';
	const parser = parse({
		delimiter: separator,
		record_delimiter: ['\r\r\n', '\r\n', '\n', '\r'],
		relax_quotes: true,
		relax_column_count: true,
		info: true,
		max_record_size: LONGEST_ROW,
		skip_records_with_error: true,
		on_skip: (fault) => {
			unclosed = fault?.code ?? '';
			return undefined;
		},
	});
	const source = Readable.from(textFrom(first, rest));
	source.on('error', (fault) => parser.destroy(fault));
	source.pipe(parser);
	let rows: TableRow[] = [];
	let line = 0;
	let countedTwice = 0;
	try {
		for await (const { record, info } of parser as AsyncIterable<Parsed>) {
			const inside = lineEndsInside(record);
			// The parser counts CR and LF inside quotation marks as two lines.
			countedTwice += inside.marks - inside.lines;
			line = info.lines - countedTwice;
			const cells = record.map((cell) => cell.trim());
			if (cells.every((cell) => cell === '')) continue;
			rows.push({ line: line - inside.lines, cells });
			if (rows.length < BATCH_ROWS) continue;
			yield { rows, refused: [] };
			rows = [];
		}
	} finally {
		source.destroy();
		parser.destroy();
	}
	// What cannot be cut into cells swallows the rest of the file, from the line after the last one that could.
	const refused: RefusedLine[] =
		unclosed === ''
			? []
			: [{ line: line + 1, column: '', code: 'line.malformed', about: { reason: unclosed }, text: '' }];
	yield { rows, refused };
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
function lineEndsInside(record: readonly string[]): { readonly lines: number; readonly marks: number } {
	let [lines, marks] = [0, 0];
	for (const cell of record) {
		if (!cell.includes('\n') && !cell.includes('\r')) continue;
		lines += cell.split(/\r\n|\n|\r/).length - 1;
		marks += cell.split(/[\r\n]/).length - 1;
	}
	return { lines, marks };
}
