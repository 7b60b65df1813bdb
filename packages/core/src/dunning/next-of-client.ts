import type { Day } from '../calendar/day.ts';
import { inOrder, type Hold, type HoldReason } from './hold.ts';

/** Holds that say when or by whom a step is taken, not that it is not. */
export const waits: ReadonlySet<HoldReason> = new Set([
	'not due yet',
	'waiting for a person',
	'above ceiling',
	'resting',
]);

type Answered<Next> = { readonly next: Next | undefined; readonly hold: Hold | undefined };

/** What comes next for a client as a whole: the earliest step that nothing but its day, or a person, holds. */
export function nextOfClient<Next extends { readonly on: Day }>(answers: readonly Answered<Next>[]): Next | undefined {
	return answers
		.filter(({ hold }) => hold === undefined || waits.has(hold.reason))
		.flatMap(({ next }) => next ?? [])
		.reduce<Next | undefined>((first, next) => (first && first.on <= next.on ? first : next), undefined);
}

/** Why nothing comes next for a client as a whole: of what holds its invoices, that which answers first (engine.md 5). */
export const holdOfClient = (answers: readonly Pick<Answered<unknown>, 'hold'>[]): Hold | undefined =>
	inOrder(answers.flatMap(({ hold }) => hold ?? []))[0];
