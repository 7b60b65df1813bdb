import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedList } from '../../expected.ts';
import { addDays, type Day, day, fromNumber } from './day.ts';
import {
	addWorkingDays,
	isWorkingDay,
	nextWorkingDay,
	NO_HOLIDAYS,
	previousWorkingDay,
	workingDaysBetween,
} from './working-day.ts';

type Vector = { due: string; offset: number; FR: string; FR_67_68_57: string };
type HolidayList = { years: Record<string, Record<string, [string, string][]>> };

const vectors = expectedList('data/lists/business_day_vectors.json') as { vectors: Vector[] } | undefined;
const list = expectedList('data/lists/public_holidays_2025-2027.json') as HolidayList | undefined;

const holidaysIn = (region: string): ReadonlySet<Day> =>
	new Set(Object.values(list?.years ?? {}).flatMap((regions) => (regions[region] ?? []).map(([on]) => day(on))));

test.skipIf(!vectors || !list)('SCN-19 shifts agree with the expected list', () => {
	const shifted = vectors?.vectors.map((vector) => {
		const wanted = addDays(day(vector.due), vector.offset);
		return {
			...vector,
			FR: nextWorkingDay(wanted, holidaysIn('FR')),
			FR_67_68_57: nextWorkingDay(wanted, holidaysIn('FR-57/67/68')),
		};
	});
	expect(shifted).toEqual(vectors?.vectors);
});

const EASTER_2026 = new Set([day('2026-04-03'), day('2026-04-06')]);

test('SCN-19 a reminder moves forward, a pre-due notice back', () => {
	expect(nextWorkingDay(day('2026-04-03'), EASTER_2026)).toBe('2026-04-07');
	expect(previousWorkingDay(day('2026-04-06'), EASTER_2026)).toBe('2026-04-02');
});

test('SCN-19 a working day stays where it is', () => {
	expect(nextWorkingDay(day('2026-04-02'), EASTER_2026)).toBe('2026-04-02');
	expect(previousWorkingDay(day('2026-04-02'), EASTER_2026)).toBe('2026-04-02');
});

test('working days are counted after the day, over weekends and holidays', () => {
	expect(addWorkingDays(day('2026-04-02'), 2, EASTER_2026)).toBe('2026-04-08');
	expect(addWorkingDays(day('2026-04-04'), 1, NO_HOLIDAYS)).toBe('2026-04-06');
	expect(addWorkingDays(day('2026-04-07'), -1, EASTER_2026)).toBe('2026-04-02');
	expect(addWorkingDays(day('2026-04-04'), 0, NO_HOLIDAYS)).toBe('2026-04-04');
	expect(workingDaysBetween(day('2026-04-02'), day('2026-04-08'), EASTER_2026)).toBe(2);
	expect(workingDaysBetween(day('2026-04-08'), day('2026-04-02'), EASTER_2026)).toBe(-2);
});

const someDay = fc.integer({ min: 10_000, max: 30_000 }).map(fromNumber);
const someHolidays = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 15 });

test('adding working days and counting them undo each other, whatever the holidays', () => {
	fc.assert(
		fc.property(someDay, fc.integer({ min: -20, max: 20 }), someHolidays, (from, count, offsets) => {
			const holidays = new Set(offsets.map((offset) => addDays(from, offset)));
			const reached = addWorkingDays(from, count, holidays);
			expect(workingDaysBetween(from, reached, holidays)).toBe(count);
			expect(count === 0 || isWorkingDay(reached, holidays)).toBe(true);
		}),
	);
});

test('going there and back from a working day returns to it', () => {
	fc.assert(
		fc.property(someDay, fc.integer({ min: -20, max: 20 }), someHolidays, (any, count, offsets) => {
			const holidays = new Set(offsets.map((offset) => addDays(any, offset)));
			const from = nextWorkingDay(any, holidays);
			expect(addWorkingDays(addWorkingDays(from, count, holidays), -count, holidays)).toBe(from);
		}),
	);
});
