import type { Currency } from './money.ts';

const DIGITS_BUT_TWO: ReadonlyMap<Currency, number> = new Map([
	...withDigits(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
	...withDigits(3, 'BHD IQD JOD KWD LYD OMR TND'),
	...withDigits(4, 'CLF UYW'),
]);

const KNOWN: ReadonlySet<Currency> = new Set(Intl.supportedValuesOf('currency'));

/**
 * How many decimals one unit of the currency has (ISO 4217). Not asked of Intl, whose figures are habits of display: it shows
 * forints without the decimals that banks send.
 */
export const minorDigits = (currency: Currency): number => DIGITS_BUT_TWO.get(currency) ?? 2;

/** The currencies of which one unit has so many decimals; those of the usual two are not listed. */
export const currenciesWith = (digits: 0 | 3 | 4): Currency[] =>
	[...DIGITS_BUT_TWO].filter(([, of]) => of === digits).map(([currency]) => currency);

/** Whether the text is the code of a currency, in capitals. */
export const isCurrency = (text: string): text is Currency => KNOWN.has(text);

function withDigits(digits: number, codes: string): [Currency, number][] {
	return codes.split(' ').map((code) => [code, digits]);
}
