import type { Day } from './day.ts';

const ZONES: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the text names an IANA time zone, as in `Europe/Paris`. Ask before `dayIn`, which throws on any other. */
export const isTimeZone = (text: string): boolean => ZONES.has(text);

/** The calendar day that people in the time zone are living at that instant. */
export function dayIn(instant: Date, timeZone: string): Day {
	const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
	for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = value;
	return `${part.year}-${part.month}-${part.day}` as Day;
}

/** Building an Intl format costs a hundred times using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known) return known;
	const made = new Intl.DateTimeFormat('en', {
		timeZone,
		calendar: 'iso8601',
		numberingSystem: 'latn',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	});
	formats.set(timeZone, made);
	return made;
}

/** The hour of the day that people in the time zone are living at that instant, 0 to 23. */
export const hourIn = (instant: Date, timeZone: string): number =>
	Number(new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant));
