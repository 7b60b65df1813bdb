import { addDays, laterOf, type Day } from '../calendar/day.ts';
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
 * ends; tomorrow for what is due and waits; the end of a promise where the rest is held without end.
 */
export function lookOn({ holds, parts }: Assessed, today: Day): Day | null {
	if (holds.some(({ reason }) => reason === 'paid')) return null;
	if (holds.some(({ reason, until }) => until === undefined && untilAFactChanges.has(reason)))
		return parts.promisedUntil ?? null;
	return holds.reduce((latest, { until }) => laterOf(latest, until), addDays(today, 1));
}
