import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';

test('French amounts: narrow no-break spaces and a true minus', () => {
	expect(formatMoney(-123450n, 'EUR', 'fr')).toBe('\u22121\u202f234,50\u202f€');
});

test('English amounts', () => {
	expect(formatMoney(-123450n, 'EUR', 'en')).toBe('\u2212€1,234.50');
});

test('INV-05 every digit of a huge amount is shown', () => {
	expect(formatMoney(1234567890123456789012n, 'EUR', 'en')).toBe('€12,345,678,901,234,567,890.12');
});

test('the decimals are those of ISO 4217', () => {
	expect(formatMoney(1200n, 'JPY', 'en')).toBe('¥1,200');
	expect(formatMoney(1234n, 'TND', 'fr')).toBe('1,234\u202fTND');
	expect(formatMoney(1250n, 'HUF', 'fr')).toBe('12,50\u202fHUF');
});
