import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { yearsBefore } from './purge.ts';

test.each([
	['2026-03-10', 3, '2023-03-10'],
	['2024-02-29', 3, '2021-03-01'],
	['2028-02-29', 4, '2024-02-29'],
])('CLI-15 the term is counted in years: %s less %i is %s', (of, years, before) => {
	expect(yearsBefore(day(of), years)).toBe(day(before));
});
