import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { daysLate, latenessOf } from './lateness.ts';

test.each([
	[-5, 'notDue'],
	[0, 'notDue'],
	[1, 'late30'],
	[30, 'late30'],
	[31, 'late60'],
	[60, 'late60'],
	[61, 'late90'],
	[90, 'late90'],
	[91, 'lateMore'],
])('%d days late stands in %s', (days, lateness) => {
	expect(latenessOf(days)).toBe(lateness);
});

test('days are counted from the due date', () => {
	expect(daysLate(day('2026-02-28'), day('2026-03-01'))).toBe(1);
	expect(daysLate(day('2026-03-01'), day('2026-02-28'))).toBe(-1);
});
