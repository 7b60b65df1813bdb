import { dayOf, yearOf, type Day } from '@quittance/core/calendar/day.ts';
import { importLedger } from '@quittance/commands/import-ledger.ts';
import { fecOf } from '../ledger/fec.ts';
import type { Firm } from './firm.ts';
import { granted } from './granted.ts';

/** Imports the accounting file of the year of a day, as it would be exported that evening. */
export async function bringBooks({ office, staff, books }: Firm, asOf: Day): Promise<void> {
	const { name, content } = fecOf(books, asOf);
	const bytes = (async function* () {
		yield new TextEncoder().encode(content);
	})();
	granted(await importLedger(office, { actor: staff, file: { name, bytes } }));
}

/** Every year that the books have up to a day, oldest first: each but the last one whole. */
export async function bringAllBooks(firm: Firm, asOf: Day): Promise<void> {
	const began = firm.books[0]?.on ?? asOf;
	for (let year = yearOf(began); year < yearOf(asOf); year += 1) await bringBooks(firm, dayOf(year, 12, 31));
	await bringBooks(firm, asOf);
}
