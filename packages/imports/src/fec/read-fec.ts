import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { Currency } from '@quittance/core/money/money.ts';
import type { ByteSource } from '../bytes.ts';
import type { FileRefusal, RefusedLine } from '../refusal.ts';
import type { Encoding } from '../text/encoding.ts';
import { LineCutter } from '../text/lines.ts';
import { openText } from '../text/open-text.ts';
import { type FecLayout, fecLayout } from './columns.ts';
import type { FecLine } from './line.ts';
import { FecLineReader } from './line-reader.ts';

/** What one chunk of the file gave. `lineNumber` is the last line read, for a progress bar. */
export type FecBatch = {
	readonly lines: readonly FecLine[];
	readonly refused: readonly RefusedLine[];
	readonly lineNumber: number;
};

/** An accounting file whose header was understood. `batches` can be walked through once. */
export type FecFile = {
	readonly layout: FecLayout;
	readonly currency: Currency;
	/** What is known so far; settled when the batches are read. */
	readonly encoding: Encoding;
	readonly batches: AsyncIterable<FecBatch>;
};

/**
 * Reads a French accounting file (fichier des écritures comptables, LPF A47 A-1; domain.md 4) in constant memory. Amounts are
 * minor units of `currency`, the currency of the books. A file without the columns of the law is refused as a whole; a line
 * that cannot be read is refused with its number, and the others go on.
 */
export async function readFec(
	source: ByteSource,
	options: { readonly currency: Currency; readonly encoding?: Encoding },
): Promise<Outcome<FecFile, FileRefusal>> {
	const text = await openText(source, options.encoding);
	if (!text.ok) return text;
	const walk = numberedLines(text.value.chunks);
	const first = await walk.next();
	const [header, ...lines] = first.done === true ? [] : first.value;
	const layout = fecLayout(header?.text ?? '');
	if (!layout.ok) {
		await walk.return(undefined);
		return layout;
	}
	return allow({
		layout: layout.value,
		currency: options.currency,
		get encoding() {
			return text.value.encoding;
		},
		batches: batchesOf(lines, walk, new FecLineReader(layout.value, options.currency)),
	});
}

type NumberedLine = { readonly text: string; readonly number: number };

/** The lines with something on them, a chunk at a time. */
async function* numberedLines(chunks: AsyncIterable<string>): AsyncGenerator<NumberedLine[], undefined> {
	const cutter = new LineCutter();
	let number = 0;
	let lines: NumberedLine[] = [];
	const keep = (text: string, start: number, end: number): void => {
		number++;
		if (!isBlank(text, start, end)) lines.push({ text: text.slice(start, end), number });
	};
	for await (const chunk of chunks) {
		cutter.add(chunk, keep);
		if (lines.length === 0) continue;
		yield lines;
		lines = [];
	}
	cutter.end(keep);
	if (lines.length > 0) yield lines;
}

async function* batchesOf(
	first: NumberedLine[],
	rest: AsyncGenerator<NumberedLine[]>,
	reader: FecLineReader,
): AsyncGenerator<FecBatch> {
	if (first.length > 0) yield batchOf(first, reader);
	for await (const lines of rest) yield batchOf(lines, reader);
}

function batchOf(numbered: readonly NumberedLine[], reader: FecLineReader): FecBatch {
	const lines: FecLine[] = [];
	const refused: RefusedLine[] = [];
	for (const { text, number } of numbered) {
		const line = reader.read(text, number);
		if ('code' in line) refused.push(line);
		else lines.push(line);
	}
	return { lines, refused, lineNumber: numbered.at(-1)?.number ?? 0 };
}

/** Empty, spaces, or the end-of-file mark that DOS programs leave behind. */
function isBlank(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code > 32 && code !== 0xfeff) return false;
	}
	return true;
}
