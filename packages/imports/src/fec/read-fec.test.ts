import { expect, test } from 'vitest';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { bytesOf } from '../streams.fixture.ts';
import { fecOf, linesOf } from './fec.fixture.ts';
import { readFec } from './read-fec.ts';

const SALE = fecOf(
	'VE 1 2026-01-05 411000/DURAND FA1 120,00 - AA Société Générale',
	'VE 1 2026-01-05 706000 FA1 - 100,00 - Été',
	'VE 1 2026-01-05 445710 FA1 - 20,00',
);

test.each([
	['CRLF', SALE.replaceAll('\n', '\r\n')],
	['CR CR LF', SALE.replaceAll('\n', '\r\r\n')],
	['CR alone', SALE.replaceAll('\n', '\r')],
	['tabs', SALE.replaceAll('|', '\t')],
	['a separator after the last column', SALE.replaceAll(/$/gm, '|')],
	['a separator after the lines but not the header', SALE.replaceAll('\n', '|\n').replace('|\n', '\n')],
	[
		'quotation marks',
		SALE.replaceAll(/[^|\n]+/g, '"$&"')
			.replaceAll('||', '|""|')
			.replaceAll('||', '|""|'),
	],
	['blank and end-of-file marks', `${SALE}\n\n   \n\u001a`],
	['a byte order mark', `\ufeff${SALE}`],
	['names of columns in capitals', SALE.replace(/^.*/, (header) => header.toUpperCase())],
	['padded fields', SALE.replaceAll('|', '   |   ')],
	['zero-padded amounts', SALE.replace('120,00', '0000000120,00')],
])('INV-01 a FEC with %s reads the same', async (_, content) => {
	const { lines, refused } = await linesOf(content);
	expect(refused).toEqual([]);
	expect(lines.map(({ account, debitMinor, creditMinor }) => [account, debitMinor, creditMinor])).toEqual([
		['411000', 12000n, 0n],
		['706000', 0n, 10000n],
		['445710', 0n, 2000n],
	]);
	expect(lines[0]).toMatchObject({
		lineNumber: 2,
		auxiliary: 'DURAND',
		label: 'Société Générale',
		letter: 'AA',
		entryOn: '2026-01-05',
	});
});

test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'cp850'])(
	'INV-01 a FEC in %s reads the same, however it is cut into pieces',
	async (encoding) => {
		const bytes = iconv.encode(`${SALE}\n`.repeat(1), encoding);
		for (const piece of [1, 7, 100_000]) {
			const { file, lines } = await linesOf(bytes, piece);
			expect(lines.map(({ label }) => label)).toEqual(['Société Générale', 'Été', 'Ecriture 1']);
			// Without a sign that is only theirs the two western encodings are one.
			expect(file.encoding).toBe(encoding === 'iso-8859-15' ? 'windows-1252' : encoding);
		}
	},
);

test('INV-01 the euro sign and the French oe tell ISO 8859-15 from windows-1252', async () => {
	const content = fecOf('OD 1 2026-01-05 411000/A - 1,00 - - œuvre à 5 €');
	for (const encoding of ['windows-1252', 'iso-8859-15']) {
		const { file, lines } = await linesOf(iconv.encode(content, encoding));
		expect([file.encoding, lines[0]?.label]).toEqual([encoding, 'œuvre à 5 €']);
	}
});

test('INV-01 an EBCDIC FEC is read', async () => {
	const runs = { 0xf0: '0123456789', 0xc1: 'ABCDEFGHI', 0xd1: 'JKLMNOPQR', 0xe2: 'STUVWXYZ', 0x81: 'abcdefghi' };
	const more = {
		0x91: 'jklmnopqr',
		0xa2: 'stuvwxyz',
		0x4f: '|',
		0x40: ' ',
		0x6b: ',',
		0x25: '\n',
		0x51: 'é',
		0x71: 'É',
	};
	const byte = new Map<string, number>();
	for (const [first, characters] of Object.entries({ ...runs, ...more })) {
		for (let at = 0; at < characters.length; at++) byte.set(characters.charAt(at), Number(first) + at);
	}
	const { lines, file } = await linesOf(Uint8Array.from(SALE, (character) => byte.get(character) ?? 0x40));
	expect(file.encoding).toBe('cp037');
	expect(lines[0]).toMatchObject({ label: 'Société Générale', debitMinor: 12000n });
});

test.each([
	['D', '120,00', 12000n, 0n],
	['C', '120,00', 0n, 12000n],
	['+1', '120.00', 12000n, 0n],
	['-1', '120', 0n, 12000n],
	['c', '-120,00', 0n, -12000n],
])('INV-01 amount and sense %s replace debit and credit', async (sense, amount, debitMinor, creditMinor) => {
	const content = fecOf(`VE 1 2026-01-05 411000/A FA1 ${amount} ${sense}`).replace('Debit|Credit', 'Montant|Sens');
	const { lines } = await linesOf(content);
	expect(lines[0]).toMatchObject({ debitMinor, creditMinor });
});

test('INV-01 cash-basis files carry up to four more columns', async () => {
	const [header, line] = SALE.split('\n');
	const { lines, refused } = await linesOf(`${header}|DateRglt|ModeRglt|NatOp|IdClient\n${line}|20260106|CB|V|42`);
	expect([lines.length, refused]).toEqual([1, []]);
});

test('INV-01 a line that cannot be read is refused with its number, column and reason, and the others are read', async () => {
	const { lines, refused } = await linesOf(
		`${fecOf(
			'VE 1 2026-02-30 411000/A FA1 1,00 -',
			'VE 2 2026-01-05 411000/A FA1 12O,00 -',
			'VE 3 2026-01-05 411000/A FA1 1,005 -',
			'VE 4 2026-01-05 411000/A FA|1 1,00 -',
			'VE 5 2026-01-05 /A FA1 1,00 -',
			'VE 6 2026-01-05 411000/A FA1 1,00 -',
		)}\nVE|short`,
	);
	expect(lines.map(({ entryNumber }) => entryNumber)).toEqual(['6']);
	expect(refused.map(({ line, column, code }) => [line, column, code])).toEqual([
		[2, 'EcritureDate', 'date.malformed'],
		[3, 'Debit', 'amount.malformed'],
		[4, 'Debit', 'amount.tooPrecise'],
		[5, 'PieceDate', 'date.malformed'],
		[6, 'CompteNum', 'value.missing'],
		[8, '', 'line.columns'],
	]);
});

test.each([
	['', 'file.empty', {}],
	['%PDF-1.7', 'file.binary', { kind: 'pdf' }],
	['\u007fELF\u0000\u0001\u0000', 'file.binary', { kind: '?' }],
	['Nom;Adresse\nDurand;Paris', 'file.headerMissing', {}],
	['JournalCode|EcritureNum|EcritureDate|CompteNum', 'file.columnsMissing', { columns: 'EcritureLib, Debit, Credit' }],
])('INV-01 the file %j is refused as a whole: %s', async (content, refusal, about) => {
	const file = await readFec(bytesOf(content), { currency: 'EUR' });
	expect(file).toMatchObject({ ok: false, refusal, about });
});

test('INV-01 no bytes make the reader fail', async () => {
	const header = new TextEncoder().encode(`${SALE.split('\n')[0]}\n`);
	await fc.assert(
		fc.asyncProperty(
			fc.uint8Array({ maxLength: 400 }),
			fc.boolean(),
			fc.integer({ min: 1, max: 50 }),
			async (noise, withHeader, piece) => {
				const content = withHeader ? Buffer.concat([header, noise]) : noise;
				const file = await readFec(bytesOf(content, piece), { currency: 'EUR' });
				if (file.ok) for await (const batch of file.value.batches) expect(batch.lineNumber).toBeGreaterThan(0);
			},
		),
	);
});
