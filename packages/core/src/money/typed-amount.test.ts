import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';
import { typedAmount } from './typed-amount.ts';

test.each([
	['1234,5', 123450n],
	['1 234,50', 123450n],
	['1\u202f234,50\u202f€', 123450n],
	['1,234.50', 123450n],
	['1.234,50', 123450n],
	['1,234', 123400n],
	['1.234.567', 123456700n],
	['€1,234.5', 123450n],
	['EUR 12', 1200n],
	['0,05', 5n],
	['12,', 1200n],
])('an amount as it is typed: %s', (text, minor) => {
	expect(typedAmount(text, 'EUR')).toEqual({ ok: true, value: minor });
});

test.each(['', 'twelve', '-5', '1,2,3', '1.23.456', '12,34,567.8', ',5', '1e3'])('not an amount: %s', (text) => {
	expect(typedAmount(text, 'EUR')).toMatchObject({ refusal: 'money.malformed' });
});

test('more decimals than the currency has are refused, not rounded', () => {
	expect(typedAmount('1,2345', 'EUR')).toMatchObject({ refusal: 'money.tooPrecise' });
	expect(typedAmount('12.5', 'JPY')).toMatchObject({ refusal: 'money.tooPrecise' });
	expect(typedAmount('1.234', 'KWD')).toEqual({ ok: true, value: 1234n });
});

test('INV-05 what is shown can be typed back, in either language', () => {
	fc.assert(
		fc.property(
			fc.bigInt(0n, 10n ** 12n),
			fc.constantFrom('fr', 'en'),
			fc.constantFrom('EUR', 'GBP'),
			(minor, language, currency) => {
				expect(typedAmount(formatMoney(minor, currency, language), currency)).toEqual({ ok: true, value: minor });
			},
		),
	);
});
