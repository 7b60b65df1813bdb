import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween, endOfMonth, fromNumber, parseDay, toNumber, weekdayOf } from './day.ts';

const someDay = fc.integer({ min: -20_000, max: 60_000 }).map(fromNumber);

test.each(['2026-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '26-1-1', '2026-1-01', '2026-01-01T00:00:00Z', ''])(
	'%j is no day',
	(text) => {
		expect(parseDay(text)).toBeUndefined();
		expect(() => day(text)).toThrow(RangeError);
	},
);

test('months end where they do', () => {
	expect(['2024-02-01', '2026-02-28', '2026-12-31', '2026-04-15'].map((text) => endOfMonth(day(text)))).toEqual([
		'2024-02-29',
		'2026-02-28',
		'2026-12-31',
		'2026-04-30',
	]);
});

test('22 November 2026 is a Sunday, and weekdays follow each other', () => {
	expect(weekdayOf(day('2026-11-22'))).toBe(7);
	fc.assert(
		fc.property(someDay, (of) => {
			expect(weekdayOf(addDays(of, 1))).toBe((weekdayOf(of) % 7) + 1);
		}),
	);
});

test('adding days and counting them undo each other, and days compare as texts', () => {
	fc.assert(
		fc.property(someDay, fc.integer({ min: -9_000, max: 9_000 }), (from, count) => {
			const to = addDays(from, count);
			expect(daysBetween(from, to)).toBe(count);
			expect(to > from).toBe(count > 0);
			expect([parseDay(to), fromNumber(toNumber(to))]).toEqual([to, to]);
		}),
	);
});
