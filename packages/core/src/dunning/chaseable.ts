import { addDays, laterOf, type Day } from '../calendar/day.ts';
import { addWorkingDays, type Holidays } from '../calendar/working-day.ts';
import type { Minor } from '../money/money.ts';
import type { InvoiceFacts, RunFacts } from './facts.ts';

/** An invoice's open amount, split by what may be chased (engine.md 2). `chaseable` = open − disputed − promised. */
export type Parts = {
	readonly disputedMinor: Minor;
	readonly promisedMinor: Minor;
	readonly chaseableMinor: Minor;
	/** First day on which a promise stops holding; undefined when none holds. */
	readonly promisedUntil: Day | undefined;
};

/** The last day on which a promise for `on` still holds: its date and a grace of working days (INV-08). */
export const promiseHoldsThrough = (on: Day, graceDays: number, holidays: Holidays): Day =>
	addWorkingDays(on, graceDays, holidays);

/** A dispute never hides more than is open, and a promise never more than the dispute leaves. */
export function partsOf(invoice: InvoiceFacts, run: RunFacts, holidays: Holidays): Parts {
	const disputedMinor = smaller(invoice.disputedMinor, invoice.openMinor);
	let promised = 0n;
	let until: Day | undefined;
	for (const promise of invoice.promises) {
		const through = promiseHoldsThrough(promise.on, run.promiseGraceDays, holidays);
		// Without fresh payments nobody can say that a promise was broken.
		if (run.today > through && run.fresh) continue;
		promised += promise.minor;
		const ends = addDays(laterOf(through, run.today), 1);
		if (until === undefined || ends < until) until = ends;
	}
	const promisedMinor = smaller(promised, invoice.openMinor - disputedMinor);
	return {
		disputedMinor,
		promisedMinor,
		chaseableMinor: invoice.openMinor - disputedMinor - promisedMinor,
		promisedUntil: until,
	};
}

const smaller = (a: Minor, b: Minor): Minor => (a < b ? a : b);
