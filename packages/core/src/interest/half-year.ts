import { type Day, dayOf, monthOf, yearOf } from '../calendar/day.ts';

/** Half of a calendar year, `2026-S1` or `2026-S2`: the period for which statutory rates are fixed. They compare as strings. */
export type HalfYear = `${number}-S${1 | 2}`;

export const halfYearOf = (day: Day): HalfYear => `${yearOf(day)}-S${isFirst(day) ? 1 : 2}`;

export const firstDayOfHalfYear = (within: Day): Day => dayOf(yearOf(within), isFirst(within) ? 1 : 7, 1);

export const lastDayOfHalfYear = (within: Day): Day => dayOf(yearOf(within), isFirst(within) ? 7 : 13, 0);

const isFirst = (day: Day): boolean => monthOf(day) <= 6;
