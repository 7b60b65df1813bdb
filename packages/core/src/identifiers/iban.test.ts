import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIban, type Iban, parseIban } from './iban.ts';

const GERMAN = 'DE89370400440532013000';

test.each([
	['IBAN32423940', 'iban.malformed'],
	['', 'iban.malformed'],
	['DE89-3704-0044-0532-0130-00', 'iban.malformed'],
	['XX00123', 'iban.unknownCountry'],
	['FR763000600001123456789018', 'iban.wrongLength'],
	['FR7630006000011234567890188', 'iban.wrongCheckDigits'],
])('%j is refused: %s', (text, refusal) => {
	expect(parseIban(text)).toMatchObject({ ok: false, refusal });
});

test('an IBAN is read as printed and printed as read', () => {
	const read = parseIban('fr76 3000 6000 0112 3456 7890 189');
	expect(read).toEqual({ ok: true, value: { iban: 'FR7630006000011234567890189', warning: null } });
	expect(formatIban('FR7630006000011234567890189' as Iban)).toBe('FR76 3000 6000 0112 3456 7890 189');
	expect(formatIban('BE68539007547034' as Iban)).toBe('BE68 5390 0754 7034');
});

test('letters of a French account number count in its key', () => {
	expect(parseIban('FR1420041010050500013M02606')).toMatchObject({ ok: true, value: { warning: null } });
});

test('a wrong French key is a warning, since imported accounts have it', () => {
	expect(parseIban('FR2012421242124212421242124')).toMatchObject({ ok: true, value: { warning: 'iban.wrongRibKey' } });
});

test('an account has exactly one pair of check digits, though 00, 01 and 99 would sometimes pass too', () => {
	const pairs = Array.from({ length: 100 }, (_, pair) => String(pair).padStart(2, '0'));
	for (let account = 100; account < 200; account++) {
		const right = pairs.filter((pair) => parseIban(`DE${pair}370400440532010${account}`).ok);
		expect(right).toHaveLength(1);
	}
});

test('one wrong digit is always noticed', () => {
	fc.assert(
		fc.property(fc.integer({ min: 2, max: GERMAN.length - 1 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
			const wrong = String((Number(GERMAN[place]) + more) % 10);
			expect(parseIban(GERMAN.slice(0, place) + wrong + GERMAN.slice(place + 1)).ok).toBe(false);
		}),
	);
});
