import { addDays, weekdayOf, type Day } from '@quittance/core/calendar/day.ts';
import type { Firm } from './firm.ts';

/** A night that is played, and the days until the next one. */
export type Leap = { readonly night: Day; readonly days: readonly Day[]; readonly recent: boolean };

const TUESDAY = 2;

/** The nights that are played: one a week, on Tuesdays, and in the last ninety days every one. What a week brings is due at its night. */
export function* pace({ firstDay, recentFrom, lastDay }: Firm): Generator<Leap> {
	let night = firstDay;
	while (night <= lastDay) {
		const days = [night];
		let next = addDays(night, 1);
		for (; next < recentFrom && weekdayOf(next) !== TUESDAY; next = addDays(next, 1)) days.push(next);
		yield { night, days, recent: night >= recentFrom };
		night = next;
	}
}
