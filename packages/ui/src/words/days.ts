import { toNumber, type Day } from '@quittance/core/calendar/day.ts';
import type { Language, Said } from './language.ts';

const MS_PER_DAY = 86_400_000;
const locales: Said = { fr: 'fr-FR', en: 'en-GB' };
const format = (language: Language, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
const formats = {
	short: formatsOf({ day: 'numeric', month: 'short', year: 'numeric' }),
	/** Where the year goes without saying. */
	brief: formatsOf({ day: 'numeric', month: 'short' }),
	month: formatsOf({ month: 'long', year: 'numeric' }),
	long: formatsOf({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
};

/** A day as people read it: `3 déc. 2026`, `3 Dec 2026`; long, with its weekday; its month, `décembre 2026`. */
export const dayInWords = (day: Day, language: Language, length: keyof typeof formats = 'short'): string =>
	firstOfMonth(formats[length][language].format(toNumber(day) * MS_PER_DAY), language);

/** French counts the first of a month, and numbers the other days. */
const firstOfMonth = (words: string, language: Language): string =>
	language === 'fr' ? words.replace(/(^|\s)1(?=\s)/, '$11er') : words;

const relative: Said<Intl.RelativeTimeFormat> = {
	fr: new Intl.RelativeTimeFormat('fr', { numeric: 'auto' }),
	en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
};

/** How far a day is from today, as people say it: `demain`, `il y a 12 jours`, `in 3 weeks`. */
export function dayFromToday(day: Day, today: Day, language: Language): string {
	const days = toNumber(day) - toNumber(today);
	const [count, unit] =
		Math.abs(days) < 21
			? ([days, 'day'] as const)
			: Math.abs(days) < 60
				? ([Math.round(days / 7), 'week'] as const)
				: Math.abs(days) < 730
					? ([Math.round(days / 30.44), 'month'] as const)
					: ([Math.round(days / 365.25), 'year'] as const);
	return relative[language].format(count, unit).replaceAll('\u00a0', ' ');
}

const instants = new Map<string, Intl.DateTimeFormat>();

/** An instant as people read it, in the organization's time zone: `3 déc. 2026, 14:05`; the hour alone with `'hour'`. */
export function instantInWords(
	at: Date,
	timeZone: string,
	language: Language,
	length: 'short' | 'hour' = 'short',
): string {
	const key = `${language} ${timeZone} ${length}`;
	let known = instants.get(key);
	if (!known) {
		const hour = { hour: '2-digit', minute: '2-digit' } as const;
		const whole = { day: 'numeric', month: 'short', year: 'numeric', ...hour } as const;
		known = new Intl.DateTimeFormat(locales[language], { ...(length === 'hour' ? hour : whole), timeZone });
		instants.set(key, known);
	}
	return firstOfMonth(known.format(at), language);
}

function formatsOf(options: Intl.DateTimeFormatOptions): Said<Intl.DateTimeFormat> {
	return { fr: format('fr', options), en: format('en', options) };
}
