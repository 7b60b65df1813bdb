import type { Day } from '../calendar/day.ts';
import type { Currency, Minor } from '../money/money.ts';
import { levelOf, type Step } from '../scenario/scenario.ts';
import type { Assessed } from './assess.ts';
import type { ClientFacts } from './facts.ts';
import type { HoldReason } from './hold.ts';
import type { NextStep } from './next-step.ts';

/** An invoice whose step is due and that nothing of its own holds. */
export type Due = Assessed & { readonly next: NextStep };

/** Invoices that go into one action: those that climb, and (one message) those only shown. Oldest due date first. */
export type Group = {
	readonly step: Step;
	readonly currency: Currency;
	readonly climbing: readonly Due[];
	readonly shown: readonly Assessed[];
	/** Claimed amount over all lines: chaseable, less credits from R1 on. */
	readonly totalMinor: Minor;
};

/** An overdue invoice that only waits for its own next step is still shown in the one message. */
const mayBeShown: ReadonlySet<HoldReason> = new Set(['not due yet', 'finished']);

/**
 * Groups what is due (SCN-12): notices always apart; reminders one action per currency and step, or one per currency in the
 * words of the highest step, over every chased overdue invoice.
 */
export function groupDue(assessed: readonly Assessed[], client: ClientFacts, today: Day): Group[] {
	const sorted = [...assessed].sort(byDueDate);
	const oneMessage = client.scenario?.grouping === 'one message';
	const buckets = new Map<string, { currency: Currency; together: boolean; climbing: Due[] }>();
	for (const one of sorted) {
		if (!isDue(one)) continue;
		const { currency } = one.invoice;
		const { name } = one.next.step;
		const together = oneMessage && name !== 'notice';
		const key = `${currency} ${together ? 'reminder' : name}`;
		const bucket = buckets.get(key);
		if (bucket) bucket.climbing.push(one);
		else buckets.set(key, { currency, together, climbing: [one] });
	}
	return [...buckets].sort(byKey).map(([, { currency, together, climbing }]) => {
		const shown = together ? sorted.filter((one) => isShown(one, currency, today)) : [];
		return groupOf(currency, climbing, shown);
	});
}

/** The same group without those of its climbing invoices that something holds. */
export const narrowGroup = ({ currency, shown }: Group, climbing: readonly Due[]): Group =>
	groupOf(currency, climbing, shown);

function groupOf(currency: Currency, climbing: readonly Due[], shown: readonly Assessed[]): Group {
	const step = climbing.map((one) => one.next.step).reduce(higher);
	return { step, currency, climbing, shown, totalMinor: totalOf(step, [...climbing, ...shown]) };
}

const isDue = (one: Assessed): one is Due => one.next !== undefined && one.holds.length === 0;

const isShown = ({ invoice, parts, coveredMinor, holds }: Assessed, currency: Currency, today: Day): boolean =>
	invoice.currency === currency &&
	invoice.dueOn < today &&
	parts.chaseableMinor > coveredMinor &&
	holds.length > 0 &&
	holds.every(({ reason }) => mayBeShown.has(reason));

const higher = (a: Step, b: Step): Step => (levelOf(b.name) > levelOf(a.name) ? b : a);

const totalOf = (step: Step, lines: readonly Assessed[]): Minor =>
	lines.reduce((sum, one) => sum + one.parts.chaseableMinor - (step.name === 'notice' ? 0n : one.coveredMinor), 0n);

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const byDueDate = (a: Assessed, b: Assessed): number =>
	a.invoice.dueOn !== b.invoice.dueOn
		? a.invoice.dueOn < b.invoice.dueOn
			? -1
			: 1
		: a.invoice.id < b.invoice.id
			? -1
			: 1;
