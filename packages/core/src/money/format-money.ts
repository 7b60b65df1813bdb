import { minorDigits } from './currency.ts';
import { formatDecimal } from './decimal.ts';
import type { Currency, Minor } from './money.ts';

export type Language = 'fr' | 'en';

const NO_BREAK_SPACE = /\u00a0/g;
const NARROW_NO_BREAK_SPACE = '\u202f';
const TRUE_MINUS = '\u2212';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * The amount as people read it: `−1 234,50 €`, `−€1,234.50`. Every decimal of the currency is shown, no digit is lost however
 * large the amount, no space can break a line, and the minus is one. Without decimals it is rounded, half away from zero.
 */
export const formatMoney = (
	minor: Minor,
	currency: Currency,
	language: Language,
	decimals: 'all' | 'none' = 'all',
): string =>
	formatOf(currency, language, decimals)
		.format(formatDecimal(minor, currency) as Intl.StringNumericLiteral)
		.replace(NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE)
		.replace('-', TRUE_MINUS);

/** Building an Intl format costs a hundred times using it, and lists show thousands of amounts. */
function formatOf(currency: Currency, language: Language, decimals: 'all' | 'none'): Intl.NumberFormat {
	const key = `${language} ${currency} ${decimals}`;
	const known = formats.get(key);
	if (known) return known;
	const digits = decimals === 'all' ? minorDigits(currency) : 0;
	const made = new Intl.NumberFormat(language, {
		style: 'currency',
		currency,
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	formats.set(key, made);
	return made;
}
