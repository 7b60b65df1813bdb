import { levelOf, reminderNames, type Anchor, type Step } from './scenario.ts';

export type OnTimeLine<S> = {
	readonly step: S;
	/** Days after what the reminders count from, before it when negative; null: it counts from the payment. */
	readonly on: number | null;
};

/**
 * When the steps that are on would be done, for an invoice that nobody pays and whose every step is done on its day: the notice before the
 * due date (SCN-05), reminders one after the other (SCN-06, SCN-07), or each from the anchor but a day after the one before (SCN-26),
 * the thank-you apart (SCN-09). In the order of time.
 */
export function timeLine<S extends Pick<Step, 'name' | 'on' | 'days'>>(
	steps: readonly S[],
	anchor: Anchor,
): OnTimeLine<S>[] {
	const on = steps.filter((step) => step.on);
	const notice = on.filter(({ name }) => name === 'notice').map((step) => ({ step, on: -step.days }));
	const thanks = on.filter(({ name }) => name === 'thanks').map((step) => ({ step, on: null }));
	const reminders: OnTimeLine<S>[] = [];
	let last: number | undefined;
	for (const step of on
		.filter(({ name }) => (reminderNames as readonly string[]).includes(name))
		.toSorted((a, b) => levelOf(a.name) - levelOf(b.name))) {
		const next = last === undefined ? 0 : last + 1;
		last = anchor === 'previous' ? Math.max((last ?? 0) + step.days, next) : Math.max(step.days, next);
		reminders.push({ step, on: last });
	}
	return [...notice, ...reminders, ...thanks];
}
