import type { Day } from '../calendar/day.ts';
import type { Holidays } from '../calendar/working-day.ts';
import { promiseHoldsThrough } from '../dunning/chaseable.ts';
import type { Minor } from '../money/money.ts';

export type PromiseState = 'expected' | 'late' | 'kept' | 'cancelled';

/**
 * What became of a promise still expected (INV-08): kept once as much was paid on its invoice since it was made, or nothing
 * is open; late when its date and the grace have passed with fresh payments; else still expected.
 */
export function promiseOutcome(
	promise: { readonly minor: Minor; readonly on: Day },
	invoice: { readonly openMinor: Minor; readonly paidSinceMinor: Minor },
	run: { readonly today: Day; readonly fresh: boolean; readonly promiseGraceDays: number },
	holidays: Holidays,
): Exclude<PromiseState, 'cancelled'> {
	if (invoice.openMinor <= 0n || invoice.paidSinceMinor >= promise.minor) return 'kept';
	const through = promiseHoldsThrough(promise.on, run.promiseGraceDays, holidays);
	return run.fresh && run.today > through ? 'late' : 'expected';
}
