import { expect, test } from 'vitest';
import { sumByCurrency } from './sum-by-currency.ts';

test('INV-05 currencies are never added together', () => {
	const sums = sumByCurrency([
		{ minor: 1000n, currency: 'EUR' },
		{ minor: 500n, currency: 'CHF' },
		{ minor: -250n, currency: 'EUR' },
	]);
	expect([...sums]).toEqual([
		['EUR', 750n],
		['CHF', 500n],
	]);
});

test('nothing adds up to nothing', () => {
	expect(sumByCurrency([]).size).toBe(0);
});
