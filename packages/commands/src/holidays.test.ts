import { existsSync, readFileSync } from 'node:fs';
import { day } from '@quittance/core/calendar/day.ts';
import { isWorkingDay, nextWorkingDay } from '@quittance/core/calendar/working-day.ts';
import { expect, test } from 'vitest';
import { holidaysOf, regionsOf } from './holidays.ts';

type Expected = { years: Record<string, Record<string, [on: string, name: string][]>> };

const shared = process.env['QUITTANCE_SHARED'] ?? new URL('../../../../shared', import.meta.url).pathname;
const file = `${shared}/data/lists/public_holidays_2025-2027.json`;
const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : undefined;

/** Countries and regions as the expected list names them: `FR`, `DE-BY`, `FR-57/67/68`. */
const places = (name: string): [country: string, region: string | null][] => {
	const [country = '', regions] = name.split('-');
	return regions === undefined ? [[country, null]] : regions.split('/').map((region) => [country, region]);
};

test.skipIf(!expected)('SCN-19 the holidays of three years in twelve places agree with the expected list', () => {
	for (const [year, names] of Object.entries(expected?.years ?? {})) {
		for (const [name, list] of Object.entries(names)) {
			for (const [country, region] of places(name)) {
				const ours = holidaysOf(country, region, Number(year), Number(year));
				expect([...(ours as Set<string>)].toSorted(), `${name} ${year}`).toEqual(
					[...new Set(list.map(([on]) => on))].toSorted(),
				);
			}
		}
	}
});

test('SCN-19 Good Friday is a holiday in Alsace and Moselle only', () => {
	const goodFriday = day('2026-04-03');
	expect(['57', '67', '68'].map((region) => nextWorkingDay(goodFriday, holidaysOf('FR', region, 2026, 2026)))).toEqual(
		Array<string>(3).fill('2026-04-07'),
	);
	expect(isWorkingDay(goodFriday, holidaysOf('FR', null, 2026, 2026))).toBe(true);
});

test('SCN-19 a region that the country does not have is a fault, not the country', () => {
	expect(() => holidaysOf('FR', 'GES', 2026, 2026)).toThrow(RangeError);
	expect(() => holidaysOf('XX', '67', 2026, 2026)).toThrow(RangeError);
	expect(Object.keys(regionsOf('FR'))).toEqual(expect.arrayContaining(['57', '67', '68', 'GP', 'RE']));
});

test('SCN-19 several years are one calendar', () => {
	const holidays = holidaysOf('FR', null, 2026, 2027);
	expect(nextWorkingDay(day('2027-01-01'), holidays)).toBe('2027-01-04');
	expect(nextWorkingDay(day('2026-01-01'), holidays)).toBe('2026-01-02');
});

test('a country nobody knows has weekends only', () => {
	expect(isWorkingDay(day('2026-12-25'), holidaysOf('XX', null, 2026, 2026))).toBe(true);
});
