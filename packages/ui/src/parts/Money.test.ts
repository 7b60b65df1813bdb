import { expect, test } from 'vitest';
import { renderPart } from '../testing/render-part.ts';
import Money from './Money.svelte';

/** Tags gone and nothing in their place: what is copied from the page. */
const copied = (markup: string) => markup.replace(/<[^>]*>/g, '');

test('a French amount has narrow spaces, a true minus and its currency behind', () => {
	expect(copied(renderPart(Money, { minor: -123_450n, currency: 'EUR' }))).toBe('\u22121\u202f234,50\u202f€');
});

test('an English amount has its currency in front', () => {
	expect(copied(renderPart(Money, { minor: 123_450n, currency: 'EUR' }, 'en'))).toBe('€1,234.50');
});

test('where a column is about size there are no cents', () => {
	expect(copied(renderPart(Money, { minor: 123_450n, currency: 'EUR', cents: false }))).toBe('1\u202f235\u202f€');
});

test('the currency is set smaller than the figures', () => {
	expect(renderPart(Money, { minor: 100n, currency: 'EUR' })).toMatch(/<span class="currency[^"]*">€<\/span>/);
});

test('nothing owed may be a dash, which says zero to who asks', () => {
	const markup = renderPart(Money, { minor: 0n, currency: 'EUR', dash: true });
	expect(copied(markup)).toBe('–');
	expect(markup).toContain('title="0,00\u202f€"');
});
