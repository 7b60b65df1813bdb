import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allow } from '../outcome.ts';
import { formatDecimal, parseDecimal } from './decimal.ts';

describe('plain decimals', () => {
	test.each([
		['1234.5', 'EUR', 123450n],
		['-0.10', 'EUR', -10n],
		['+7', 'EUR', 700n],
		['1200', 'JPY', 1200n],
		['1.234', 'TND', 1234n],
		['10.0000', 'EUR', 1000n],
		['12.00', 'HUF', 1200n],
		['90071992547409930.01', 'EUR', 9007199254740993001n],
	])('INV-05 %s %s is read without a float', (text, currency, minor) => {
		expect(parseDecimal(text, currency)).toEqual(allow(minor));
	});

	test.each(['', '-', '1,5', '1 234', '1.', '.5', '1e3', '0x10', '--1', '1.2.3', ' 1', '١'])(
		'%j is no plain decimal',
		(text) => {
			expect(parseDecimal(text, 'EUR')).toMatchObject({ ok: false, refusal: 'money.malformed' });
		},
	);

	test.each([
		['0.005', 'EUR'],
		['1.5', 'JPY'],
		['1.2345', 'KWD'],
	])('INV-05 %s %s is refused, not rounded', (text, currency) => {
		expect(parseDecimal(text, currency)).toMatchObject({ ok: false, refusal: 'money.tooPrecise' });
	});

	test('INV-05 what is written is read back, in any currency', () => {
		fc.assert(
			fc.property(fc.bigInt(), fc.constantFrom('EUR', 'JPY', 'TND', 'CLF'), (minor, currency) => {
				expect(parseDecimal(formatDecimal(minor, currency), currency)).toEqual(allow(minor));
			}),
		);
	});

	test('the decimals are all written', () => {
		expect([
			formatDecimal(-5n, 'EUR'),
			formatDecimal(1200n, 'JPY'),
			formatDecimal(7n, 'TND'),
			formatDecimal(0n, 'EUR'),
		]).toEqual(['-0.05', '1200', '0.007', '0.00']);
	});
});
