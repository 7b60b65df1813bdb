import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { NO_HOLIDAYS } from '../calendar/working-day.ts';
import { figuresAreFresh } from './freshness.ts';

const friday = day('2026-03-06');
const fresh = (on: string, staleAfter: number | null = 1) => figuresAreFresh(friday, day(on), staleAfter, NO_HOLIDAYS);

test('SCN-23 figures of Friday are fresh until Monday, in working days', () => {
	expect(['2026-03-06', '2026-03-08', '2026-03-09', '2026-03-10'].map((on) => fresh(on))).toEqual([
		true,
		true,
		true,
		false,
	]);
});

test('SCN-23 a public holiday does not age them', () => {
	expect(figuresAreFresh(friday, day('2026-03-10'), 1, new Set([day('2026-03-09')]))).toBe(true);
});

test('SCN-23 "never" means that age does not matter, even without any import', () => {
	expect(fresh('2027-01-01', null)).toBe(true);
	expect(figuresAreFresh(null, friday, null, NO_HOLIDAYS)).toBe(true);
});

test('SCN-23 before the first import nothing is fresh', () => {
	expect(figuresAreFresh(null, friday, 30, NO_HOLIDAYS)).toBe(false);
});
