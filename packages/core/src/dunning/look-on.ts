import { addDays, earlierOf, laterOf, type Day } from '../calendar/day.ts';
import type { Assessed } from './assess.ts';
import type { HoldReason } from './hold.ts';

/** Holds that time alone never lifts: a changed fact does, and marks the invoice itself. */
const untilAFactChanges: ReadonlySet<HoldReason> = new Set([
	'paid',
	'client in collection',
	'client on stop',
	'insolvency',
	'invoice on stop',
	'direct debit',
	'no scenario',
	'disputed',
	'payment plan',
	'covered by credit',
	'sending uncertain',
	'finished',
	'no usable channel',
]);

/**
 * The first day on which it can matter to look at an invoice again, or null for never (engine.md 7): the day its last hold
 * ends; tomorrow for what is due and waits. Two things may matter sooner, whatever holds it: a promise that ends takes back
 * the credits that covered younger invoices, and a notice that lapses leaves its place to R1.
 */
export function lookOn({ invoice, parts, next, holds }: Assessed, today: Day): Day | null {
	if (holds.some(({ reason }) => reason === 'paid')) return null;
	const lapses = next?.step.name === 'notice' ? invoice.dueOn : undefined;
	const sooner = parts.promisedUntil ? earlierOf(parts.promisedUntil, lapses) : lapses;
	if (holds.some(({ reason, until }) => until === undefined && untilAFactChanges.has(reason))) return sooner ?? null;
	const lifted = holds.reduce((latest, { until }) => laterOf(latest, until), addDays(today, 1));
	return earlierOf(lifted, sooner);
}
