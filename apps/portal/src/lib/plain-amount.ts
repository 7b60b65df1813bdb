import { formatDecimal } from '@quittance/core/money/decimal.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';

/** An amount as a field proposes it, to be typed over: `1234,50` in French, `1234.50` in English. */
export const plainAmount = (minor: Minor, currency: Currency, language: 'fr' | 'en'): string =>
	language === 'fr' ? formatDecimal(minor, currency).replace('.', ',') : formatDecimal(minor, currency);
