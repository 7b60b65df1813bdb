import { expect, test } from 'vitest';
import { readVatNumber } from './vat-number.ts';

test.each([
	['DE 136 695 976', 'DE136695976'],
	['BE0428.759.497', 'BE0428759497'],
	['it00743110157', 'IT00743110157'],
	['LU15027442', 'LU15027442'],
	['ATU13585627', 'ATU13585627'],
	['PL8567346215', 'PL8567346215'],
	['NL123456789B13', 'NL123456789B13'],
	['EL094259216', 'EL094259216'],
	['CHE-107.787.577 MWST', 'CHE107787577MWST'],
])('CLI-08 %s is a VAT number', (text, number) => {
	expect(readVatNumber(text)).toEqual({ ok: true, value: number });
});

test.each([
	['DE136695975', 'vat.wrongCheckDigit'],
	['BE0428759498', 'vat.wrongCheckDigit'],
	['IT123', 'vat.malformed'],
	['732829320', 'vat.malformed'],
	['US123456789', 'vat.unknownCountry'],
])('CLI-08 %s is none: %s', (text, refusal) => {
	expect(readVatNumber(text)).toMatchObject({ ok: false, refusal });
});
