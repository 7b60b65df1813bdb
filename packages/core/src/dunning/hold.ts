import type { Day } from '../calendar/day.ts';

/** Every reason that keeps an invoice out of the run, in the order in which they answer (engine.md 5). */
export const holdReasons = [
	'paid',
	'client in collection',
	'client on stop',
	'insolvency',
	'invoice on stop',
	'direct debit',
	'no scenario',
	'disputed',
	'promised',
	'payment plan',
	'covered by credit',
	'sending uncertain',
	'waiting for a person',
	'finished',
	'not due yet',
	'no usable channel',
	'below minimum',
	'resting',
	'above ceiling',
	'unticked tonight',
	'stale data',
] as const;

export type HoldReason = (typeof holdReasons)[number];

/** `until` is the first day on which it no longer holds, when that is known; `about` feeds the words on screen. */
export type Hold = {
	readonly reason: HoldReason;
	readonly until?: Day;
	readonly about?: Readonly<Record<string, string>>;
};

/** Holds of an invoice that stands in an action, and waits with it. */
export const ofAnAction: ReadonlySet<HoldReason> = new Set(['waiting for a person', 'above ceiling', 'stale data']);

/**
 * Holds that a person may set aside for one invoice on one day, with a reason (TSK-07, decision 76): those that our own people or settings laid.
 * What was given to the client as our word, what the law says, and what is a fact is changed where it comes from.
 */
export const setAside: ReadonlySet<HoldReason> = new Set([
	'invoice on stop',
	'below minimum',
	'resting',
	'unticked tonight',
]);

const rank = Object.fromEntries(holdReasons.map((reason, at) => [reason, at])) as Record<HoldReason, number>;

/** Sorts in place: the first that applies is the answer, the rest stand behind it as "also". */
export const inOrder = (holds: Hold[]): Hold[] =>
	holds.length < 2 ? holds : holds.sort((a, b) => rank[a.reason] - rank[b.reason]);
