import { refuse } from '@quittance/core/outcome.ts';
import { expect, test } from 'vitest';
import { refusedInWords } from './refused-in-words.ts';

test('a day in a refusal is written as people read it', () => {
	const refused = refuse('promise.inThePast', { on: '2026-03-01', today: '2026-03-10' });
	expect(refusedInWords(refused, 'fr')).toBe('Le 1er mars 2026 est passé.');
	expect(refusedInWords(refused, 'en')).toBe('1 Mar 2026 has passed.');
});

test('of several files the refused one is named', () => {
	const refused = refuse('document.empty', { name: 'photo.jpg' });
	expect(refusedInWords(refused, 'en')).toBe('photo.jpg – This file is empty.');
});
