/**
 * A calendar day, `YYYY-MM-DD`, in the organization's time zone. Days compare as strings. Never an instant: those are `Date`.
 */
export type Day = string & { readonly __day: unique symbol };

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day a text names, or undefined when it names none (2026-02-30, 2026-13-01, 26-1-1). */
export function parseDay(text: string): Day | undefined {
	const parts = SHAPE.exec(text);
	if (!parts) return undefined;
	const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	const day = dayOf(year, month, date);
	return day === text ? day : undefined;
}

/** The day a literal names, for tests, seeds and rows of the database; throws on anything else. */
export function day(text: string): Day {
	const parsed = parseDay(text);
	if (parsed === undefined) throw new RangeError(`not a calendar day: ${text}`);
	return parsed;
}

/** Year, month 1…12 and date of month; out-of-range dates roll over, as in `dayOf(2026, 3, 0)` = 2026-02-28. */
export const dayOf = (year: number, month: number, date: number): Day =>
	fromNumber(Date.UTC(year, month - 1, date) / MS_PER_DAY);

/** Days since 1970-01-01. */
export const toNumber = (of: Day): number => Date.UTC(yearOf(of), monthOf(of) - 1, dateOf(of)) / MS_PER_DAY;

export function fromNumber(days: number): Day {
	const known = written.get(days);
	if (known !== undefined) return known;
	const day = new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as Day;
	if (written.size < 20_000) written.set(days, day);
	return day;
}

/** A book lives within some thousand days, and a run asks for them a million times. */
const written = new Map<number, Day>();

export const addDays = (to: Day, days: number): Day => (days === 0 ? to : fromNumber(toNumber(to) + days));

/** Days from `from` to `to`; negative when `to` is the earlier one. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from);

export const endOfMonth = (of: Day): Day => dayOf(yearOf(of), monthOf(of) + 1, 0);

export const laterOf = (a: Day, b: Day | undefined): Day => (b !== undefined && b > a ? b : a);

export const earlierOf = (a: Day, b: Day | undefined): Day => (b !== undefined && b < a ? b : a);

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (of: Day): number => ((((toNumber(of) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (of: Day): number => Number(of.slice(0, 4));
export const monthOf = (of: Day): number => Number(of.slice(5, 7));
export const dateOf = (of: Day): number => Number(of.slice(8, 10));
