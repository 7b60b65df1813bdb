import { day } from '@quittance/core/calendar/day.ts';
import { holdReasons } from '@quittance/core/dunning/hold.ts';
import { expect, test } from 'vitest';
import { holdInWords, holdName } from './holds.ts';

test('WHY-01 every hold has a name and a sentence of its own, in both languages', () => {
	for (const language of ['fr', 'en'] as const) {
		const names = holdReasons.map((reason) => holdName(reason, language));
		const sentences = holdReasons.map((reason) => holdInWords({ reason }, language));
		expect(new Set(names).size).toBe(holdReasons.length);
		expect(new Set(sentences).size).toBe(holdReasons.length);
		for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
	}
});

test('WHY-01 a hold that ends says when', () => {
	const hold = { reason: 'promised', until: day('2026-12-03') } as const;
	expect(holdInWords(hold, 'fr')).toBe('Le paiement est promis\u202f; la promesse tient jusqu’au 3 déc. 2026.');
	expect(holdInWords(hold, 'en')).toBe('Payment is promised; the promise holds until 3 Dec 2026.');
});

test('PRF-07 an isolated client is told from one that nothing applies to', () => {
	expect(holdInWords({ reason: 'no scenario', about: { because: 'isolated profile' } }, 'en')).toContain('isolated');
	expect(holdInWords({ reason: 'no scenario' }, 'en')).toContain('No scenario applies');
});
