import { streamXlsxRows } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { writeExcel, type ExcelCell, type ExcelColumn } from './write-excel.ts';

const columns: readonly ExcelColumn[] = [
	{ heading: 'Client', kind: 'words', width: 30 },
	{ heading: 'Dû', kind: 'amount', width: 12 },
	{ heading: 'Le', kind: 'day', width: 12 },
];

async function* some(...rows: (readonly ExcelCell[])[]) {
	yield* rows;
}

async function readBack(rows: AsyncIterable<readonly ExcelCell[]>): Promise<unknown[][]> {
	const bytes = new Uint8Array(await new Response(writeExcel('Owed', columns, rows)).arrayBuffer());
	const read: unknown[][] = [];
	for await (const { values } of streamXlsxRows(bytes)) read.push(values);
	return read;
}

test('RPT-03 words, amounts and days come back as they were given, under their headings', async () => {
	const [heads, first, second] = await readBack(some(['Lefèvre & <Fils>', -1234.5, '2026-12-03'], ['Zola', 0, null]));
	expect(heads).toEqual(['Client', 'Dû', 'Le']);
	expect(first).toEqual(['Lefèvre & <Fils>', -1234.5, new Date('2026-12-03T00:00:00Z')]);
	expect(second?.slice(0, 2)).toEqual(['Zola', 0]);
});

test.each(['=1+1', '+33', '-2', '@SUM(A1)', "=cmd|' /C calc'!A1", '\t=1', '=HYPERLINK("http://example.org")'])(
	'%s stays words: there is no formula in the file, and its cell is one of text',
	async (typed) => {
		expect((await readBack(some([typed, 1, null])))[1]?.[0]).toBe(typed);
		const sheet = await partOf(writeExcel('Owed', columns, some([typed, 1, null])), 'xl/worksheets/sheet1.xml');
		expect(sheet).not.toMatch(/<f[ >]/);
		expect(sheet).toMatch(/<c r="A2" t="inlineStr" s="1">/);
	},
);

test('what XML cannot say is left out instead of breaking the file', async () => {
	expect((await readBack(some(['a\u0000b\u001f\ud800c', 1, null])))[1]?.[0]).toBe('abc');
});

test('rows are asked for as they are read: whoever stops reading stops the asking', async () => {
	let asked = 0;
	let ended = false;
	async function* endless() {
		try {
			for (;;) yield [`Client ${asked++} ${Math.sin(asked)}`, asked, '2026-12-03'];
		} finally {
			ended = true;
		}
	}
	const reader = writeExcel('Owed', columns, endless()).getReader();
	await reader.read();
	await reader.cancel();
	expect(ended).toBe(true);
	expect(asked).toBeLessThan(50_000);
});

/** The text of one part of an archive, its parts packed one after the other. */
async function partOf(stream: ReadableStream<Uint8Array>, name: string): Promise<string> {
	const bytes = Buffer.from(await new Response(stream).arrayBuffer());
	const at = bytes.indexOf(Buffer.from(name));
	const from = at + name.length;
	const unpacked = new Blob([bytes.subarray(from)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const reader: ReadableStreamDefaultReader<Uint8Array> = unpacked.getReader();
	const parts: Uint8Array[] = [];
	// Behind the part the archive goes on, which the unpacker takes for a fault once it has given all.
	const read = () => reader.read().catch(() => ({ done: true, value: undefined }));
	for (let { value } = await read(); value; { value } = await read()) parts.push(value);
	return Buffer.concat(parts).toString();
}
