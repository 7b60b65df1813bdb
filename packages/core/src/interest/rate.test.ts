import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allow } from '../outcome.ts';
import { formatRate, parseRate, points } from './rate.ts';

test.each([
	['12.15', 12150n],
	['12', 12000n],
	['0.5', 500n],
	['4.125', 4125n],
])('%s %% is read exactly', (text, rate) => {
	expect(parseRate(text)).toEqual(allow(rate));
	expect(points(Number(text))).toBe(rate);
});

test.each(['', '12,15', '-1', '1000', '1.2345', '12 %'])('%j is no rate', (text) => {
	expect(parseRate(text)).toMatchObject({ refusal: 'rate.malformed' });
});

test('rates are shown with two decimals, or the third when there is one', () => {
	expect([12_150n, 10_000n, 4_125n, 50n].map(formatRate)).toEqual(['12.15', '10.00', '4.125', '0.05']);
});

test('what is written is read back', () => {
	fc.assert(
		fc.property(fc.bigInt({ min: 0n, max: 999_999n }), (rate) => {
			expect(parseRate(formatRate(rate))).toEqual(allow(rate));
		}),
	);
});
