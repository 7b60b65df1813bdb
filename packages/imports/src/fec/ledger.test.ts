import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fecOf, ledgerOf, linesOf } from './fec.fixture.ts';

const ledger = async (...lines: string[]) => ledgerOf((await linesOf(fecOf(...lines))).lines);

test.each([
	[
		'invoice',
		[
			'VE 1 2026-01-05 411000/A FA1 120,00 -',
			'VE 1 2026-01-05 706000 FA1 - 100,00',
			'VE 1 2026-01-05 445710 FA1 - 20,00',
		],
	],
	[
		'credit note',
		['VE 1 2026-01-05 411000/A AV1 - 12,00', 'VE 1 2026-01-05 709000 AV1 10,00 -', 'VE 1 2026-01-05 445710 AV1 2,00 -'],
	],
	['credit note', ['VE 1 2026-01-05 411000/A AV1 -12,00 -', 'VE 1 2026-01-05 706000 AV1 - -12,00']],
	['payment', ['BQ 1 2026-01-05 512000 VIR 120,00 -', 'BQ 1 2026-01-05 411000/A VIR - 120,00']],
	[
		'payment',
		[
			'OD 1 2026-01-05 511200 CHQ 119,00 -',
			'OD 1 2026-01-05 627000 CHQ 1,00 -',
			'OD 1 2026-01-05 411000/A CHQ - 120,00',
		],
	],
	['refund', ['BQ 1 2026-01-05 411000/A REJ 120,00 -', 'BQ 1 2026-01-05 512000 REJ - 120,00']],
	['opening debit', ['AN 1 2026-01-01 411000/A - 5,00 -', 'AN 1 2026-01-01 101000 - - 5,00']],
	['opening debit', ['X 1 2026-01-01 411000/A - 5,00 -', 'X 1 2026-01-01 890000 - - 5,00']],
	['opening debit', ['OD 1 2026-01-01 411000/A - 5,00 - - Report à nouveau', 'OD 1 2026-01-01 401000 - - 5,00']],
	[
		'opening debit',
		[
			'T 1 2026-01-01 411000/A - 5,00 -',
			'T 1 2026-01-01 215000 - 5,00 -',
			'T 1 2026-01-01 101000 - - 8,00',
			'T 1 2026-01-01 512000 - - 2,00',
		],
	],
	['adjustment debit', ['OD 1 2026-01-05 411000/A - 0,01 -', 'OD 1 2026-01-05 758000 - - 0,01']],
	[
		'adjustment credit',
		['OD 1 2026-01-05 411000/A - - 120,00', 'OD 1 2026-01-05 654000 - 100,00 -', 'OD 1 2026-01-05 445710 - 20,00 -'],
	],
	['payment', ['BQ 1 2026-01-05 411000/A - - 120,00 - A nouveau virement', 'BQ 1 2026-01-05 512000 - 120,00 -']],
])('INV-01 %s is told by the other accounts of its entry', async (kind, lines) => {
	const label = lines[0]?.includes('A nouveau virement');
	const { documents } = await ledger(...lines);
	expect(documents.map((document) => document.kind)).toEqual([label ? 'opening credit' : kind]);
});

test('INV-01 a client is its auxiliary, or its account where there is none', async () => {
	const { clients } = await ledger(
		'VE 1 2026-01-05 411000/A FA1 1,00 -',
		'VE 1 2026-01-05 706000 FA1 - 1,00',
		'VE 2 2026-01-05 411DUPONT FA2 1,00 -',
		'VE 2 2026-01-05 706000 FA2 - 1,00',
		'VE 3 2026-01-05 416000/A FA3 1,00 -',
		'VE 3 2026-01-05 706000 FA3 - 1,00',
	);
	expect(clients).toEqual([
		{ code: 'A', name: 'Client A' },
		{ code: '411DUPONT', name: 'Compte 411DUPONT' },
	]);
});

describe('INV-04 letters', () => {
	const invoice = (entry: number, client: string, on: string, amount: string, letter: string): string[] => [
		`VE ${entry} ${on} 411000/${client} FA${entry} ${amount} - ${letter}`,
		`VE ${entry} ${on} 706000 FA${entry} - ${amount}`,
	];
	const paid = (entry: number, client: string, on: string, amount: string, letter: string): string[] => [
		`BQ ${entry} ${on} 512000 V${entry} ${amount} -`,
		`BQ ${entry} ${on} 411000/${client} V${entry} - ${amount} ${letter}`,
	];
	const returned = (entry: number, client: string, on: string, amount: string, letter: string): string[] => [
		`BQ ${entry} ${on} 411000/${client} R${entry} ${amount} - ${letter}`,
		`BQ ${entry} ${on} 512000 R${entry} - ${amount}`,
	];

	test('INV-04 the same code of two clients is two letters', async () => {
		const { matches, open } = await ledger(
			...invoice(1, 'A', '2026-01-05', '10,00', 'AA'),
			...paid(2, 'B', '2026-01-06', '10,00', 'AA'),
		);
		expect(matches).toEqual([]);
		expect(open).toEqual(
			new Map([
				['A', 1000n],
				['B', -1000n],
			]),
		);
	});

	test('INV-04 a letter that does not balance settles the oldest first and leaves the rest open', async () => {
		const { documents, matches, open } = await ledger(
			...invoice(1, 'A', '2026-02-05', '10,00', 'AA'),
			...invoice(2, 'A', '2026-01-05', '10,00', 'AA'),
			...paid(3, 'A', '2026-03-01', '15,00', 'AA'),
		);
		const number = new Map(documents.map((document) => [document.ordinal, document.number]));
		expect(
			matches.map(({ debit, credit, amountMinor }) => [number.get(debit), number.get(credit), amountMinor]),
		).toEqual([
			['FA2', 'V3', 1000n],
			['FA1', 'V3', 500n],
		]);
		expect(open.get('A')).toBe(500n);
	});

	test('INV-03 INV-04 a payment that came back takes its own payment away, so the invoice stays open', async () => {
		const { documents, matches } = await ledger(
			...invoice(1, 'A', '2026-01-05', '10,00', 'AA'),
			...paid(2, 'A', '2026-02-01', '10,00', 'AA'),
			...returned(3, 'A', '2026-02-10', '10,00', 'AA'),
		);
		const number = new Map(documents.map((document) => [document.ordinal, document.number]));
		expect(matches.map(({ debit, credit }) => [number.get(debit), number.get(credit)])).toEqual([['R3', 'V2']]);
	});
});

test('INV-01 a line keeps its key in next month’s file, which repeats it and adds others', async () => {
	const january = [
		'VE 1 2026-01-05 411000/A FA1 10,00 -',
		'VE 1 2026-01-05 411000/B FA1 5,00 -',
		'VE 1 2026-01-05 706000 FA1 - 15,00',
	];
	const first = await ledger(...january);
	const second = await ledger('BQ 9 2026-01-02 512000 V 1,00 -', 'BQ 9 2026-01-02 411000/A V - 1,00', ...january);
	const keys = first.documents.map(({ key }) => key);
	expect(keys).toEqual(['VE|1|2026-01-05|1', 'VE|1|2026-01-05|2']);
	expect(second.documents.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
});

test('INV-01 entries numbered 0 are told apart by their piece, and end when they balance', async () => {
	const { documents } = await ledger(
		'VE 0 2026-01-05 411000/A FA1 10,00 -',
		'VE 0 2026-01-05 706000 FA1 - 10,00',
		'VE 0 2026-01-05 411000/B FA1 5,00 -',
		'VE 0 2026-01-05 706000 FA1 - 5,00',
		'VE 0 2026-01-05 512000 FA2 5,00 -',
		'VE 0 2026-01-05 411000/B FA2 - 5,00',
	);
	expect(documents.map(({ kind, key }) => [kind, key])).toEqual([
		['invoice', 'VE|0/FA1|2026-01-05|1'],
		['invoice', 'VE|0/FA1|2026-01-05|2'],
		['payment', 'VE|0/FA2|2026-01-05|1'],
	]);
});

test('INV-01 a file sorted by account gives the same receivables as one sorted by entry', async () => {
	const lines = [
		'VE 1 2026-01-05 411000/A FA1 10,00 - AA',
		'VE 1 2026-01-05 706000 FA1 - 10,00',
		'BQ 1 2026-01-09 512000 V1 10,00 -',
		'BQ 1 2026-01-09 411000/A V1 - 10,00 AA',
		'VE 2 2026-01-09 411000/B FA2 10,00 -',
		'VE 2 2026-01-09 706000 FA2 - 10,00',
	];
	const sorted = lines.toSorted((a, b) => (a.split(' ')[3] ?? '').localeCompare(b.split(' ')[3] ?? ''));
	const [one, other] = [await ledger(...lines), await ledger(...sorted)];
	const told = (from: typeof one) =>
		from.documents.map(({ key, kind, amountMinor }) => `${key} ${kind} ${amountMinor}`).sort();
	expect(told(other)).toEqual(told(one));
	expect(other.end.warnings).toEqual([]);
	expect(other.open).toEqual(one.open);
});

test('INV-01 an entry or a file that does not balance is read, with a warning', async () => {
	const { documents, end } = await ledger('VE 1 2026-01-05 411000/A FA1 10,00 -', 'VE 2 2026-01-05 706000 FA1 - 9,00');
	expect(documents).toHaveLength(1);
	expect(end.warnings.map(({ line, code }) => [line, code])).toEqual([
		[2, 'fec.unbalancedEntry'],
		[3, 'fec.unbalancedEntry'],
		[0, 'fec.unbalancedFile'],
	]);
});

test('INV-02 whatever the entries and letters, open items add up to the balance of each client', async () => {
	const amount = fc
		.integer({ min: -5000, max: 5000 })
		.map((cents) => `${Math.trunc(cents / 100)},${String(Math.abs(cents % 100)).padStart(2, '0')}`);
	const line = fc.record({
		client: fc.constantFrom('A', 'B', 'C', ''),
		account: fc.constantFrom('411000', '416000', '413000', '419100'),
		other: fc.constantFrom('706000', '512000', '445710', '658000', '101000', '413000', '890000'),
		amount,
		debit: fc.boolean(),
		letter: fc.constantFrom('-', 'AA', 'AB', 'aa'),
		day: fc.integer({ min: 10, max: 28 }),
		entry: fc.constantFrom('0', '1', '2', '3', ''),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (entries) => {
			const lines = entries.flatMap((of, at) => {
				const [left, right] = of.debit ? [of.amount, '-'] : ['-', of.amount];
				const number = of.entry || String(at + 10);
				return [
					`X ${number} 2026-01-${of.day} ${of.account}/${of.client} P ${left} ${right} ${of.letter}`,
					`X ${number} 2026-01-${of.day} ${of.other} P ${right} ${left}`,
				];
			});
			const read = await linesOf(fecOf(...lines));
			const { open, end, documents } = ledgerOf(read.lines);
			const expected = new Map<string, bigint>();
			for (const { account, auxiliary, debitMinor, creditMinor } of read.lines) {
				if (!/^41(1|3|6|91)/.test(account) || debitMinor === creditMinor) continue;
				const code = auxiliary || account;
				expected.set(code, (expected.get(code) ?? 0n) + debitMinor - creditMinor);
			}
			const sorted = (balances: ReadonlyMap<string, bigint>) => [...balances].toSorted();
			expect(sorted(open)).toEqual(sorted(expected));
			expect(sorted(end.balances)).toEqual(sorted(expected));
			expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
		}),
	);
});

type ExpectedFec = {
	readonly rows: number;
	readonly entries_distinct_journal_num: number;
	readonly acc411: {
		readonly rows: number;
		readonly aux_accounts: number;
		readonly rows_with_letter: number;
		readonly balance_by_aux: Readonly<Record<string, string>>;
	};
};

const folder = join(process.env['QUITTANCE_SHARED'] ?? join(import.meta.dirname, '../../../../../shared'), 'data/fec');

describe.skipIf(!existsSync(folder))(
	`real accounting files (${folder}${existsSync(folder) ? '' : ' is absent'})`,
	() => {
		const expected = (
			existsSync(folder) ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) : {}
		) as Readonly<Record<string, ExpectedFec>>;
		const names = Object.keys(expected).filter((name) => existsSync(join(folder, name)));
		test.each(names)('INV-02 INV-04 %s: counts, and open items that add up to every balance', async (name) => {
			const { rows, acc411 } = expected[name] as ExpectedFec;
			const { lines, refused } = await linesOf(readFileSync(join(folder, name)));
			const { documents, clients, open, end } = ledgerOf(lines);
			expect(refused).toEqual([]);
			expect(end.warnings).toEqual([]);
			expect(lines).toHaveLength(rows);
			expect(documents).toHaveLength(acc411.rows);
			expect(documents.filter(({ letter }) => letter !== '')).toHaveLength(acc411.rows_with_letter);
			expect(clients).toHaveLength(acc411.aux_accounts);
			const balances = Object.entries(acc411.balance_by_aux).map(([code, text]) => [
				code,
				BigInt(text.replace('.', '')),
			]);
			expect([...open].toSorted()).toEqual(balances.toSorted());
		});
	},
);
