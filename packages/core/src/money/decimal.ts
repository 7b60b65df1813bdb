import { allow, refuse, type Outcome } from '../outcome.ts';
import { minorDigits } from './currency.ts';
import type { Currency, Minor } from './money.ts';

export type MoneyRefusal = 'money.malformed' | 'money.tooPrecise';

const PLAIN_DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * Minor units of a plain decimal text: a point, no grouping, an optional sign (`1234.5`, `-0.10`). Zeros beyond the currency's
 * decimals are harmless; any other digit there is refused rather than rounded (INV-05).
 */
export function parseDecimal(text: string, currency: Currency): Outcome<Minor, MoneyRefusal> {
	const parts = PLAIN_DECIMAL.exec(text);
	if (!parts) return refuse('money.malformed', { text });
	const [, sign, whole = '', fraction = ''] = parts;
	const digits = minorDigits(currency);
	if (/[1-9]/.test(fraction.slice(digits))) return refuse('money.tooPrecise', { text, currency, digits });
	const minor = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
	return allow(sign === '-' ? -minor : minor);
}

/** The amount as a plain decimal text with all the currency's decimals, read back by `parseDecimal`: `-0.10`, `1200`. */
export function formatDecimal(minor: Minor, currency: Currency): string {
	const digits = minorDigits(currency);
	const sign = minor < 0n ? '-' : '';
	const figures = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0');
	return digits === 0 ? sign + figures : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}
