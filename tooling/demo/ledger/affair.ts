import type { Day } from '@quittance/core/calendar/day.ts';
import type { Chance } from './chance.ts';

/** What is said about an invoice between its due date and its payment. */
export type Affair = {
	readonly kind: 'promise kept' | 'promise broken' | 'dispute accepted' | 'dispute refused' | 'written answer';
	readonly dueOn: Day;
	/** When the books have its money. */
	readonly paidOn: Day;
	/** The part in dispute; null: all of it. */
	readonly part: bigint | null;
};

/** Of the invoices that are paid this late, one in so many has an affair of each kind. */
const odds: readonly (readonly [kind: Affair['kind'], daysLate: number, onceIn: number])[] = [
	['dispute accepted', 20, 7],
	['dispute refused', 20, 9],
	['promise kept', 12, 8],
	['promise broken', 16, 10],
	['written answer', 9, 10],
];

export const affairKind = (daysLate: number, luck: Chance): Affair['kind'] | null =>
	odds.find(([, from, times]) => daysLate >= from && luck.onceIn(times))?.[0] ?? null;
