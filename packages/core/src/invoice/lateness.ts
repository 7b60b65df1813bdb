import { daysBetween, type Day } from '../calendar/day.ts';

/** The five columns of an aged balance, from not due to more than ninety days late (design: one mark for each). */
export const latenesses = ['notDue', 'late30', 'late60', 'late90', 'lateMore'] as const;
export type Lateness = (typeof latenesses)[number];

/** Days since an invoice fell due: 0 on its due date, negative before. */
export const daysLate = (dueOn: Day, today: Day): number => daysBetween(dueOn, today);

/** The column in which something that many days late stands. On its due date nothing is late yet. */
export function latenessOf(days: number): Lateness {
	if (days <= 0) return 'notDue';
	if (days <= 30) return 'late30';
	if (days <= 60) return 'late60';
	return days <= 90 ? 'late90' : 'lateMore';
}
