import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';
import { moneyParts } from './money-parts.ts';

test('the currency stands apart from the figures, on the side where the language puts it', () => {
	expect(moneyParts({ minor: -123_450n, currency: 'EUR' }, 'fr')).toEqual([
		{ kind: 'figures', text: '\u22121' },
		{ kind: 'space', text: '\u202f' },
		{ kind: 'figures', text: '234,50' },
		{ kind: 'space', text: '\u202f' },
		{ kind: 'currency', text: '€' },
	]);
	expect(moneyParts({ minor: -123_450n, currency: 'EUR' }, 'en')).toEqual([
		{ kind: 'figures', text: '\u2212' },
		{ kind: 'currency', text: '€' },
		{ kind: 'figures', text: '1,234.50' },
	]);
});

test('without cents an amount is rounded', () => {
	const shown = (minor: bigint) =>
		moneyParts({ minor, currency: 'EUR' }, 'fr', false)
			.map(({ text }) => text)
			.join('');
	expect([shown(123_450n), shown(123_449n), shown(-50n)]).toEqual([
		'1\u202f235\u202f€',
		'1\u202f234\u202f€',
		'\u22121\u202f€',
	]);
});

test('INV-05 joined, the parts are the amount, in any currency', () => {
	fc.assert(
		fc.property(fc.bigInt(), fc.constantFrom('EUR', 'JPY', 'TND', 'CHF', 'USD'), (minor, currency) => {
			for (const language of ['fr', 'en'] as const) {
				const parts = moneyParts({ minor, currency }, language);
				expect(parts.map(({ text }) => text).join('')).toBe(formatMoney(minor, currency, language));
				expect(parts.filter(({ kind }) => kind === 'currency')).toHaveLength(1);
			}
		}),
	);
});
