import { addDays, dayOf, yearOf, type Day } from '@quittance/core/calendar/day.ts';
import { importLedger } from '@quittance/commands/import-ledger.ts';
import { fecOf } from '../ledger/fec.ts';
import { granted } from './granted.ts';
import type { Scene } from './scene.ts';

type Bringing = Pick<Scene, 'firm' | 'staff'>;

/** Imports the accounting file of the year of a day, as it would be exported that evening; early in a year that of the last one first, closed. */
export async function bringBooks(scene: Bringing, asOf: Day): Promise<void> {
	const lastYear = yearOf(addDays(asOf, -21));
	if (lastYear < yearOf(asOf)) await bringYear(scene, dayOf(lastYear, 12, 31));
	await bringYear(scene, asOf);
}

async function bringYear({ firm, staff }: Bringing, asOf: Day): Promise<void> {
	const { name, content } = fecOf(firm.books, asOf);
	const bytes = (async function* () {
		yield new TextEncoder().encode(content);
	})();
	granted(await importLedger(firm.office, { actor: staff.marie, file: { name, bytes } }));
}

/** Every year that the books have up to a day, oldest first: each but the last one whole. */
export async function bringAllBooks(scene: Bringing, asOf: Day): Promise<void> {
	const began = scene.firm.books[0]?.on ?? asOf;
	for (let year = yearOf(began); year < yearOf(asOf); year += 1) await bringYear(scene, dayOf(year, 12, 31));
	await bringYear(scene, asOf);
}
