import { daysBetween, type Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';

export type PromiseRefusal =
	'promise.nothingOpen' | 'promise.tooMuch' | 'promise.inThePast' | 'promise.amountNotPositive';

export type PromiseAsked = { readonly minor: Minor; readonly on: Day };

/** How far ahead, and how often on one invoice, a client's own word holds at once (INV-08). */
export type PromisePolicy = { readonly longestDays: number; readonly most: number };

/**
 * May an amount be promised on an invoice? A collector's record of it is expected at once; a client's own is too inside the
 * policy, and outside it is only asked: it waits for a collector (INV-08).
 */
export function mayPromise(
	invoice: { readonly openMinor: Minor; readonly promisedMinor: Minor; readonly promises: number },
	asked: PromiseAsked,
	today: Day,
	policy: PromisePolicy | 'collector',
): Outcome<'expected' | 'asked', PromiseRefusal> {
	const left = invoice.openMinor - invoice.promisedMinor;
	if (left <= 0n) return refuse('promise.nothingOpen');
	if (asked.minor <= 0n) return refuse('promise.amountNotPositive');
	if (asked.minor > left) return refuse('promise.tooMuch', { left: String(left) });
	if (asked.on < today) return refuse('promise.inThePast', { on: asked.on, today });
	if (policy === 'collector') return allow('expected');
	const within = daysBetween(today, asked.on) <= policy.longestDays && invoice.promises < policy.most;
	return allow(within ? 'expected' : 'asked');
}
