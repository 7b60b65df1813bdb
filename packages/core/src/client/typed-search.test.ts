import { expect, test } from 'vitest';
import { meansCodes, typedSearch } from './typed-search.ts';

test('CLI-12 a pasted list may have any separator, and says each code once', () => {
	for (const pasted of ['411A\n411B\r\n411A\n', '411A;411B', '411A\t411B', '411A, 411B', ' 411A | 411B '])
		expect(typedSearch(pasted).codes).toEqual(['411A', '411B']);
});

test('CLI-12 codes that nobody bears are searched as codes when they stand in a list, and as words when not', () => {
	expect(meansCodes(typedSearch('411A\n411B'), [])).toBe(true);
	expect(meansCodes(typedSearch('Dupont Lyon'), [])).toBe(false);
	expect(meansCodes(typedSearch('Dupont, Jean'), [])).toBe(false);
});

test('CLI-12 one known code between words is a word; two make a list, and one alone is a code', () => {
	expect(meansCodes(typedSearch('DUPONT Jean'), ['DUPONT'])).toBe(false);
	expect(meansCodes(typedSearch('411A 411B'), ['411A', '411B'])).toBe(true);
	expect(meansCodes(typedSearch('411A'), ['411A'])).toBe(true);
});
