import { toNumber, type Day } from '@quittance/core/calendar/day.ts';
import type { Language, Said } from './language.ts';

const MS_PER_DAY = 86_400_000;
const locales: Said = { fr: 'fr-FR', en: 'en-GB' };
const format = (language: Language, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
const formats = {
	short: formatsOf({ day: 'numeric', month: 'short', year: 'numeric' }),
	long: formatsOf({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
};

/** A day as people read it: `3 déc. 2026`, `3 Dec 2026`; long, with its weekday. */
export const dayInWords = (day: Day, language: Language, length: keyof typeof formats = 'short'): string =>
	formats[length][language].format(toNumber(day) * MS_PER_DAY);

function formatsOf(options: Intl.DateTimeFormatOptions): Said<Intl.DateTimeFormat> {
	return { fr: format('fr', options), en: format('en', options) };
}
