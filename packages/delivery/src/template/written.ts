import type { Day } from '@quittance/core/calendar/day.ts';
import { formatDecimal } from '@quittance/core/money/decimal.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';
import type { Language } from './language.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const formats = new Map<string, Intl.NumberFormat>();

function moneyFormat(language: Language, currency: Currency): Intl.NumberFormat {
	const key = `${language} ${currency}`;
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(locales[language], { style: 'currency', currency });
	formats.set(key, made);
	return made;
}

/**
 * An amount as people of the language write it, with its no-break spaces and a true minus: `1 234,56 €`, `€1,234.56`.
 */
export const writtenMoney = (minor: Minor, currency: Currency, language: Language): string =>
	moneyFormat(language, currency)
		.format(formatDecimal(minor, currency) as `${number}`)
		.replace('-', '\u2212');

const longDays = {
	fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
	en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};
const shortDays = {
	fr: new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
	en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

/** `1er mars 2026`, `1 March 2026`, the day and month never parted by a line end. */
export function writtenDay(day: Day, language: Language): string {
	const text = longDays[language].format(new Date(day)).replace(' ', '\u00a0');
	return language === 'fr' ? text.replace(/^1\u00a0/, '1er\u00a0') : text;
}

/** For tables: `01/03/2026`, `1 Mar 2026`. */
export const shortDay = (day: Day, language: Language): string =>
	shortDays[language].format(new Date(day)).replaceAll(' ', '\u00a0');

/** An IBAN in groups of four, as on paper. */
export const writtenIban = (iban: string): string => iban.replaceAll(' ', '').replace(/(.{4})(?=.)/g, '$1\u00a0');

const plurals = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

/** The word that goes with a count: French has its singular for 0 and 1, English for 1 only. */
export const plural = (count: number, one: string, many: string, language: Language): string =>
	plurals[language].select(count) === 'one' ? one : many;
