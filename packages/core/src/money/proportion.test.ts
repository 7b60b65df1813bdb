import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, mulDivHalfUp } from './proportion.ts';

describe('mulDivHalfUp', () => {
	test.each([
		[5n, 1n, 10n, 1n],
		[4n, 1n, 10n, 0n],
		[-5n, 1n, 10n, -1n],
		[-4n, 1n, 10n, 0n],
		[1000n, 2n, 3n, 667n],
	])('%d × %d ÷ %d', (minor, numerator, denominator, expected) => {
		expect(mulDivHalfUp(minor, numerator, denominator)).toBe(expected);
	});

	test('never further than half a unit from the exact value', () => {
		fc.assert(
			fc.property(fc.bigInt(), fc.bigInt(), fc.bigInt({ min: 1n }), (minor, numerator, denominator) => {
				const twiceTheError = 2n * (mulDivHalfUp(minor, numerator, denominator) * denominator - minor * numerator);
				expect(twiceTheError <= denominator && twiceTheError >= -denominator).toBe(true);
			}),
		);
	});

	test('a denominator that is not positive is a bug', () => {
		expect(() => mulDivHalfUp(1n, 1n, 0n)).toThrow(RangeError);
	});
});

describe('apportion', () => {
	const weights = fc
		.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 12 })
		.filter((all) => all.some((w) => w > 0n));

	test('INV-05 the shares add up to the total, and none is a unit or more away from its part', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (total, among) => {
				const shares = apportion(total, among);
				const whole = among.reduce((sum, weight) => sum + weight, 0n);
				expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(total);
				shares.forEach((share, index) => {
					const error = share * whole - total * (among[index] ?? 0n);
					expect(error < whole && error > -whole).toBe(true);
				});
			}),
		);
	});

	test('the cent left over goes to the largest remainder, the first of equals first', () => {
		expect(apportion(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
		expect(apportion(-10n, [1n, 2n])).toEqual([-3n, -7n]);
	});

	test('no weight at all is a bug', () => {
		expect(() => apportion(1n, [0n])).toThrow(RangeError);
		expect(() => apportion(1n, [2n, -1n])).toThrow(RangeError);
	});
});
