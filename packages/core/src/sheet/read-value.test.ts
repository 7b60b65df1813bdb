import { expect, test } from 'vitest';
import type { AttributeType } from './attribute.ts';
import { readValue } from './read-value.ts';
import { valueAsTyped } from './value-as-typed.ts';

const read = (type: AttributeType, typed: string, before = '') => {
	const shape = { type, choices: type === 'choice' ? ['Otis', 'Kone'] : [] };
	const value = readValue(shape, typed, { currency: 'EUR', before });
	return value.ok ? value.value : value.refusal;
};

test('CLI-09 each type reads what people type, and stores one way of writing it', () => {
	expect(read('text', '  Deux lignes\r\nen tout ')).toBe('Deux lignes\nen tout');
	expect(['1 234,50', '-3', '0,5', '−2.25', '007', '-0'].map((typed) => read('number', typed))).toEqual([
		'1234.5',
		'-3',
		'0.5',
		'-2.25',
		'7',
		'0',
	]);
	expect(read('amount', '1 250 €')).toBe('1250.00 EUR');
	expect(read('day', '2026-02-28')).toBe('2026-02-28');
	expect(read('choice', 'Kone')).toBe('Kone');
	expect([read('flag', 'yes'), read('flag', 'no')]).toEqual(['yes', 'no']);
	expect([read('link', 'example.com/a?b'), read('link', 'http://example.com')]).toEqual([
		'https://example.com/a?b',
		'http://example.com',
	]);
	for (const type of ['text', 'number', 'amount', 'day', 'choice', 'flag', 'link'] as const)
		expect(read(type, '  ')).toBe('');
});

test('CLI-09 what does not fit its type is refused, and so is a number that can be read in two ways', () => {
	expect(read('text', 'x'.repeat(2001))).toBe('attribute.tooLong');
	expect(read('number', 'douze')).toBe('attribute.numberMalformed');
	expect([read('number', '1.125'), read('number', '1,125')]).toEqual(Array(2).fill('attribute.numberUnclear'));
	expect([read('number', '1.1250'), read('number', '0,125'), read('number', '1125')]).toEqual([
		'1.125',
		'0.125',
		'1125',
	]);
	expect(read('amount', 'beaucoup')).toBe('money.malformed');
	expect(read('day', '2026-02-30')).toBe('attribute.dayMalformed');
	expect(read('choice', 'Schindler')).toBe('attribute.choiceUnknown');
	expect(read('choice', 'Schindler', 'Schindler')).toBe('Schindler');
	expect(read('flag', 'peut-être')).toBe('attribute.choiceUnknown');
	for (const link of ['javascript:alert(1)', 'mailto:a@example.com', 'https://me@evil.example', 'two words.fr'])
		expect(read('link', link)).toBe('attribute.linkMalformed');
});

test('CLI-09 what is stored is read back from what is shown to be typed over, in both languages', () => {
	const stored: readonly (readonly [AttributeType, string])[] = [
		['number', '1234.5'],
		['number', '-1.125'],
		['number', '0.125'],
		['amount', '1250.00 EUR'],
		['amount', '1250.50 EUR'],
		['day', '2026-02-28'],
		['link', 'https://example.com'],
	];
	for (const language of ['fr', 'en'] as const)
		for (const [type, value] of stored) expect(read(type, valueAsTyped(type, value, language))).toBe(value);
	expect(valueAsTyped('number', '1234.5', 'fr')).toBe('1234,5');
	expect(valueAsTyped('amount', '1250.00 EUR', 'fr')).toBe('1250');
});
