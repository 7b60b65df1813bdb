import { formatMoney, type Language } from './format-money.ts';
import type { Money } from './money.ts';

/** An amount cut where type changes size: joined they are `formatMoney`, or the same without decimals. */
export type MoneyParts = readonly { readonly kind: 'currency' | 'figures' | 'space'; readonly text: string }[];

const SPACE = '\u202f';
const CURRENCY = /[^\d\s\u2212.,]+/u;
const CUTS = /([^\d\s\u2212.,]+|\u202f)/u;

/** The parts of an amount in their order; without cents rounded to whole units, half away from zero, where a column is about size. */
export function moneyParts({ minor, currency }: Money, language: Language, cents = true): MoneyParts {
	const whole = formatMoney(minor, currency, language, cents ? 'all' : 'none');
	return whole
		.split(CUTS)
		.filter((text) => text !== '')
		.map((text) => ({ kind: text === SPACE ? 'space' : CURRENCY.test(text) ? 'currency' : 'figures', text }));
}
