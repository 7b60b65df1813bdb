import { expect, test } from 'vitest';
import { parseFrenchVatNumber } from './french-vat-number.ts';
import { parseSiren } from './siren.ts';
import { parseSiret, sirenOf } from './siret.ts';

test('a company, its establishment and its VAT number', () => {
	expect(parseSiren('732 829 320')).toEqual({ ok: true, value: '732829320' });
	const siret = parseSiret('732 829 320 00074');
	expect(siret.ok && sirenOf(siret.value)).toBe('732829320');
	expect(parseFrenchVatNumber('fr 44 732829320')).toEqual({ ok: true, value: 'FR44732829320' });
});

test.each([
	['73282932', 'siren.malformed'],
	['000000000', 'siren.malformed'],
	['123456789', 'siren.wrongCheckDigit'],
])('SIREN %s: %s', (text, refusal) => {
	expect(parseSiren(text)).toMatchObject({ ok: false, refusal });
});

test.each([
	['7328293200007', 'siret.malformed'],
	['00000000000000', 'siren.malformed'],
	['12345678900005', 'siren.wrongCheckDigit'],
	['73282932000075', 'siret.wrongCheckDigit'],
	['35600000000011', 'siret.wrongCheckDigit'],
])('SIRET %s: %s', (text, refusal) => {
	expect(parseSiret(text)).toMatchObject({ ok: false, refusal });
});

test('the post offices of La Poste have their own rule', () => {
	expect(parseSiret('35600000049837').ok).toBe(true);
});

test.each([
	['FR00732829320', 'frenchVat.wrongKey'],
	['FR32123456789', 'siren.wrongCheckDigit'],
	['BE0428759497', 'frenchVat.malformed'],
])('VAT number %s: %s', (text, refusal) => {
	expect(parseFrenchVatNumber(text)).toMatchObject({ ok: false, refusal });
});
