import { testDatabase } from '@quittance/db/testing/test-database.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookOf, imported, newOrganization, owed, wronglyOpen } from '../testing/ledger-book.ts';
import { fileAt, type Books } from '../testing/made-up-books.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2027-01-10T08:00:00Z') };

const client = fc.integer({ min: 0, max: 2 });
const month = fc.integer({ min: 0, max: 23 });
const booked = fc.record({
	month,
	client,
	kind: fc.constantFrom('sale' as const, 'sale' as const, 'payment' as const, 'credit' as const),
	tens: fc.integer({ min: 1, max: 4 }),
	deletedAfter: fc.constantFrom(0, 0, 0, 1, 3),
});
const lettered = fc.record({
	client,
	month,
	picks: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 4 }),
});
const books: fc.Arbitrary<Books> = fc.record({
	booked: fc.array(booked, { minLength: 1, maxLength: 25 }),
	lettered: fc.array(lettered, { maxLength: 8 }),
	opens: fc.constantFrom('by line' as const, 'by sum' as const),
	opensInMonth: fc.constantFrom(0, 0, 2),
});
const months = fc.uniqueArray(month, { minLength: 1, maxLength: 5 }).map((chosen) => chosen.toSorted((a, b) => a - b));

test('INV-02 INV-01 after any file of two years each client owes what the books say, and the file once more changes nothing', async () => {
	await fc.assert(
		fc.asyncProperty(books, months, async (made, chosen) => {
			const actor = await newOrganization(office);
			let before: Record<string, bigint> = {};
			for (const at of chosen) {
				const { text, balances, opens } = fileAt(made, at);
				if (Object.keys(balances).length === 0) continue;
				await imported(office, actor, text);
				const carried = at < 12 || opens ? {} : before;
				const expected = Object.fromEntries(
					Object.keys(await owed(db, actor)).map((code) => [code, (balances[code] ?? 0n) + (carried[code] ?? 0n)]),
				);
				expect(await owed(db, actor)).toEqual(expected);
				expect(await wronglyOpen(db, actor)).toEqual([]);
				if (at < 12) before = await owed(db, actor);
				const book = await bookOf(db, actor);
				const { counts } = await imported(office, actor, `${text}\r\n`);
				expect(counts).toEqual({
					clients: 0,
					invoices: 0,
					creditNotes: 0,
					payments: 0,
					changed: 0,
					gone: 0,
					deleted: 0,
					matches: 0,
					unmatched: 0,
				});
				expect(await bookOf(db, actor)).toEqual(book);
			}
		}),
		{ numRuns: 30 },
	);
}, 300_000);
