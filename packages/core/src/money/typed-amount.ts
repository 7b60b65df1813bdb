import { refuse, type Outcome } from '../outcome.ts';
import { minorDigits } from './currency.ts';
import { parseDecimal } from './decimal.ts';
import type { Currency, Minor } from './money.ts';

export type TypedAmountRefusal = 'money.malformed' | 'money.tooPrecise';

const SPACES = /[\s\u00a0\u202f'’]/g;

/**
 * An amount as people type it in either language: `1 234,50`, `1,234.50`, `1234.5 €`, `1.234`. The last comma or point is the decimal mark when it stands
 * alone and no more digits follow than the currency has; three digits behind it group thousands. What can be read in two ways is refused, not guessed.
 */
export function typedAmount(text: string, currency: Currency): Outcome<Minor, TypedAmountRefusal> {
	const typed = signsOf(currency).reduce((rest, sign) => rest.replace(sign, ''), text.replace(SPACES, ''));
	const malformed = refuse('money.malformed', { text });
	if (!/^\d[\d.,]*$/.test(typed)) return malformed;
	const marks = typed.match(/[.,]/g) ?? [];
	const last = marks.at(-1);
	if (last === undefined) return parseDecimal(typed, currency);
	const at = typed.lastIndexOf(last);
	const behind = typed.length - at - 1;
	const alone = marks.filter((mark) => mark === last).length === 1;
	const isDecimal = alone && (behind !== 3 || minorDigits(currency) === 3);
	const [whole, fraction] = isDecimal ? [typed.slice(0, at), typed.slice(at + 1)] : [typed, ''];
	if (!/^\d+$|^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(whole)) return malformed;
	return parseDecimal(`${whole.replace(/[.,]/g, '')}.${fraction.padEnd(1, '0')}`, currency);
}

/** A currency as people write it: its code, and its sign in each language, the longest first. Another one's is no amount of this one. */
const signsOf = (currency: Currency): string[] =>
	[currency, ...['fr', 'en'].map((language) => signIn(language, currency))].toSorted((a, b) => b.length - a.length);

const signIn = (language: string, currency: Currency): string =>
	new Intl.NumberFormat(language, { style: 'currency', currency })
		.formatToParts(0)
		.find(({ type }) => type === 'currency')?.value ?? currency;
