import { addDays, type Day, weekdayOf } from './day.ts';

/** The public holidays of one country and region: a set of days, or anything that answers like one. */
export type Holidays = { has(day: Day): boolean };

export const NO_HOLIDAYS: Holidays = { has: () => false };

const FRIDAY = 5;

/** Monday to Friday and no public holiday (SCN-19). */
export const isWorkingDay = (day: Day, holidays: Holidays): boolean => weekdayOf(day) <= FRIDAY && !holidays.has(day);

/** The day itself when it is a working day, else the first one after it: where a shift takes a reminder (SCN-19). */
export const nextWorkingDay = (day: Day, holidays: Holidays): Day => firstWorkingDay(day, 1, holidays);

/** The day itself when it is a working day, else the last one before it: where a shift takes a pre-due notice (SCN-19). */
export const previousWorkingDay = (day: Day, holidays: Holidays): Day => firstWorkingDay(day, -1, holidays);

/** The `count`th working day after the day, or before it when negative; the day itself, whatever it is, for 0. */
export function addWorkingDays(to: Day, count: number, holidays: Holidays): Day {
	const step = count < 0 ? -1 : 1;
	let reached = to;
	for (let left = Math.abs(count); left > 0; left--) reached = firstWorkingDay(addDays(reached, step), step, holidays);
	return reached;
}

/**
 * Working days after `from`, up to and including `to`; negative when `to` is the earlier one, and then `from` is the day left
 * out. It undoes `addWorkingDays`.
 */
export function workingDaysBetween(from: Day, to: Day, holidays: Holidays): number {
	const step = to < from ? -1 : 1;
	let count = 0;
	for (let day = from; day !== to;) {
		day = addDays(day, step);
		if (isWorkingDay(day, holidays)) count += step;
	}
	return count;
}

function firstWorkingDay(from: Day, step: 1 | -1, holidays: Holidays): Day {
	let day = from;
	while (!isWorkingDay(day, holidays)) day = addDays(day, step);
	return day;
}
