import type { CastRole } from '@quittance/stories/cast/cast.ts';
import type { Chance } from '../ledger/chance.ts';

/** How a client buys and pays: days after the due date, from and to; null never. */
export type Habit = { readonly lateBy: readonly [from: number, to: number] | null; readonly invoicesEvery: number };

const often = { invoicesEvery: 20 };

/** Of the cast, how each pays. */
export const castHabits: Record<CastRole, Habit> = {
	paysOnTheDay: { lateBy: [-2, 0], ...often },
	paysLate: { lateBy: [22, 45], ...often },
	neverPays: { lateBy: null, invoicesEvery: 60 },
	disputes: { lateBy: [15, 30], ...often },
	inThreeGroups: { lateBy: [8, 25], invoicesEvery: 8 },
	hasNoEmail: { lateBy: [25, 60], ...often },
	losesConsent: { lateBy: [20, 70], ...often },
	bounces: { lateBy: [25, 60], ...often },
	breaksPromise: { lateBy: [30, 60], ...often },
	paysInPart: { lateBy: [20, 40], ...often },
	hasCreditNote: { lateBy: [12, 35], ...often },
	paysByDebit: { lateBy: [0, 3], ...often },
	inCollection: { lateBy: null, invoicesEvery: 90 },
	isolated: { lateBy: [30, 60], ...often },
	readsEnglish: { lateBy: [10, 30], ...often },
	changesProfile: { lateBy: [15, 40], ...often },
	hasFullMailbox: { lateBy: [10, 25], ...often },
	isUnknownAtTheDoor: { lateBy: [20, 45], ...often },
	leavesUsInDoubt: { lateBy: [18, 35], ...often },
};

/** Of a hundred made-up clients: most pay in time or nearly, a few are a collector's daily bread. */
const spread: readonly (readonly [clients: number, lateBy: readonly [number, number]])[] = [
	[34, [-6, 0]],
	[30, [-2, 3]],
	[14, [0, 9]],
	[12, [3, 20]],
	[7, [10, 40]],
	[3, [25, 80]],
];

export function madeUpHabit(luck: Chance): Habit {
	let at = luck.between(1, 100);
	const [, lateBy] = spread.find(([clients]) => (at -= clients) <= 0) ?? [0, [0, 0] as const];
	return { lateBy, invoicesEvery: luck.between(30, 100) };
}
