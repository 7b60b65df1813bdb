import { day } from '@quittance/core/calendar/day.ts';
import { expect, test } from 'vitest';
import { typography } from './typography.ts';
import { plural, shortDay, writtenDay, writtenIban, writtenMoney } from './written.ts';

test('INV-05 amounts are written exactly, whatever their size', () => {
	expect(writtenMoney(900_719_925_474_099_312n, 'EUR', 'en')).toBe('€9,007,199,254,740,993.12');
});

test('ORG-05 amounts and days follow the language', () => {
	expect(writtenMoney(123_456n, 'EUR', 'fr')).toBe('1\u202f234,56\u00a0€');
	expect(writtenMoney(-123_456n, 'EUR', 'fr')).toBe('−1\u202f234,56\u00a0€');
	expect(writtenDay(day('2026-03-01'), 'fr')).toBe('1er\u00a0mars 2026');
	expect(writtenDay(day('2026-03-11'), 'fr')).toBe('11\u00a0mars 2026');
	expect(writtenDay(day('2026-03-01'), 'en')).toBe('1\u00a0March 2026');
	expect(shortDay(day('2026-03-01'), 'fr')).toBe('01/03/2026');
});

test('plurals: zero is singular in French, plural in English', () => {
	expect(plural(0, 'jour', 'jours', 'fr')).toBe('jour');
	expect(plural(0, 'day', 'days', 'en')).toBe('days');
});

test('an IBAN is written in groups of four', () => {
	expect(writtenIban('FR7630006000011234567890189')).toBe(
		'FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189',
	);
});

test('French spaces are set, others left alone', () => {
	expect(typography('Oui : « non » ? https://a.example/x?y', 'fr')).toBe(
		'Oui\u202f: «\u202fnon\u202f»\u202f? https://a.example/x?y',
	);
	expect(typography('Yes : no', 'en')).toBe('Yes : no');
});
