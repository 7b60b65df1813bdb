import { addDays, type Day, day } from '@quittance/core/calendar/day.ts';
import type { Holidays } from '@quittance/core/calendar/working-day.ts';
import Calendar, { type HolidaysTypes } from 'date-holidays';

const MS_PER_DAY = 86_400_000;
/** A day on which the clocks change is an hour short. */
const CLOCK_CHANGE = 2 * 3_600_000;

const atlas = new Calendar();
const years = new Map<string, readonly Day[]>();

/**
 * The public holidays of a country (ISO 3166, two letters) and, when not null, of one of its regions, in the years from
 * `fromYear` to `toYear` included (SCN-19). A country the calendar does not know has weekends only. A region that is none of the
 * country's is a fault: the calendar itself would quietly answer with the country's days, which are too few in Alsace.
 */
export function holidaysOf(country: string, region: string | null, fromYear: number, toYear: number): Holidays {
	if (region !== null && !Object.hasOwn(regionsOf(country), region))
		throw new RangeError(`${country} has no region ${region}`);
	const days = new Set<Day>();
	for (let year = fromYear; year <= toYear; year++) {
		for (const holiday of holidaysIn(country, region, year)) days.add(holiday);
	}
	return days;
}

/** The regions of a country that have holidays of their own, code → name. In France: Moselle, Alsace and overseas. */
export const regionsOf = (country: string): Readonly<Record<string, string>> => ({ ...atlas.getStates(country) });

/** Working a year out takes milliseconds, and a night asks for the same few countries thousands of times. */
function holidaysIn(country: string, region: string | null, year: number): readonly Day[] {
	const key = `${country} ${region ?? ''} ${year}`;
	const known = years.get(key);
	if (known) return known;
	const calendar = region === null ? new Calendar(country) : new Calendar(country, region);
	const found = calendar
		.getHolidays(year)
		.filter(({ type }) => type === 'public')
		.flatMap(daysOf);
	years.set(key, found);
	return found;
}

/** The whole days of a holiday; one of some hours has none. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): Day[] {
	const length = Math.floor((end.getTime() - start.getTime() + CLOCK_CHANGE) / MS_PER_DAY);
	const first = day(date.slice(0, 'YYYY-MM-DD'.length));
	return Array.from({ length }, (_, offset) => addDays(first, offset));
}
