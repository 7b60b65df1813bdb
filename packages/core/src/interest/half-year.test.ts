import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { firstDayOfHalfYear, halfYearOf, lastDayOfHalfYear } from './half-year.ts';

test.each([
	['2026-01-01', '2026-S1', '2026-01-01', '2026-06-30'],
	['2026-06-30', '2026-S1', '2026-01-01', '2026-06-30'],
	['2026-07-01', '2026-S2', '2026-07-01', '2026-12-31'],
	['2026-12-31', '2026-S2', '2026-07-01', '2026-12-31'],
])('%s is in %s, from %s to %s', (within, name, first, last) => {
	expect([halfYearOf(day(within)), firstDayOfHalfYear(day(within)), lastDayOfHalfYear(day(within))]).toEqual([
		name,
		first,
		last,
	]);
});
