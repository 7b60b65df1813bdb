import { expect, test } from 'vitest';
import { isCurrency, minorDigits } from './currency.ts';

test.each([
	['EUR', 2],
	['JPY', 0],
	['XPF', 0],
	['TND', 3],
	['CLF', 4],
	['HUF', 2],
])('INV-05 %s has %d decimals, as ISO 4217 says', (currency, digits) => {
	expect(minorDigits(currency)).toBe(digits);
});

test('a currency is known by its code in capitals', () => {
	expect(['EUR', 'CHF', 'eur', 'EURO', 'ZZZ', ''].map(isCurrency)).toEqual([true, true, false, false, false, false]);
});
