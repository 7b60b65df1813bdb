import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allow } from '../outcome.ts';
import { creditorReferenceOf, numberOf, parseCreditorReference } from './creditor-reference.ts';

const characters = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const numbers = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 21 }).map((all) => all.join(''));

test('a reference that is made is read back, with its number', () => {
	fc.assert(
		fc.property(numbers, (number) => {
			const made = creditorReferenceOf(number);
			expect(made.ok && parseCreditorReference(made.value)).toEqual(made);
			expect(made.ok && numberOf(made.value)).toBe(number);
		}),
	);
});

test('an invoice number becomes a reference', () => {
	expect(creditorReferenceOf('fa 2026 0001')).toEqual(allow('RF26FA20260001'));
	expect(parseCreditorReference('rf18 5390 0754 7034')).toEqual(allow('RF18539007547034'));
});

test.each(['FA-2026-0001', '2026/118', '', 'A'.repeat(22)])('%j cannot be carried as it is', (number) => {
	expect(creditorReferenceOf(number)).toMatchObject({ ok: false, refusal: 'creditorReference.malformed' });
});

test.each([
	['RF18', 'creditorReference.malformed'],
	['FA20260001', 'creditorReference.malformed'],
	['RF19539007547034', 'creditorReference.wrongCheckDigits'],
])('%s: %s', (text, refusal) => {
	expect(parseCreditorReference(text)).toMatchObject({ ok: false, refusal });
});
