import { expect, test } from 'vitest';
import { expectedList } from '../../expected.ts';
import type { Outcome } from '../outcome.ts';
import { parseCreditorReference } from './creditor-reference.ts';
import { parseFrenchVatNumber } from './french-vat-number.ts';
import { parseIban } from './iban.ts';
import { parseSiren } from './siren.ts';
import { parseSiret } from './siret.ts';

type Expected = {
	iban_valid: string[];
	iban_valid_when_normalised: string[];
	iban_invalid: Record<string, string>;
	iban_mod97_ok_but_french_RIB_key_wrong: string[];
	siren_valid: string[];
	siren_invalid: Record<string, string>;
	siret_valid: string[];
	siret_la_poste_sum_mod5: string[];
	siret_invalid: string[];
	vat_valid: string[];
	vat_invalid: Record<string, string>;
	rf_valid: string[];
	rf_invalid: string[];
};

const expected = expectedList('data/lists/identifiers.json') as Expected | undefined;

const onlyFrench = (numbers: string[]) => numbers.filter((number) => number.startsWith('FR'));

const KINDS: [string, (text: string) => Outcome<unknown>, (list: Expected) => { right: string[]; wrong: string[] }][] =
	[
		['SIREN', parseSiren, (list) => ({ right: list.siren_valid, wrong: Object.keys(list.siren_invalid) })],
		[
			'SIRET',
			parseSiret,
			(list) => ({ right: [...list.siret_valid, ...list.siret_la_poste_sum_mod5], wrong: list.siret_invalid }),
		],
		[
			'French VAT number',
			parseFrenchVatNumber,
			(list) => ({ right: onlyFrench(list.vat_valid), wrong: Object.keys(list.vat_invalid) }),
		],
		['creditor reference', parseCreditorReference, (list) => ({ right: list.rf_valid, wrong: list.rf_invalid })],
	];

test.skipIf(!expected).each(KINDS)('every %s of the expected list is judged rightly', (_kind, parse, pick) => {
	const { right, wrong } = pick(expected as Expected);
	expect(right.filter((text) => !parse(text).ok)).toEqual([]);
	expect(wrong.filter((text) => parse(text).ok)).toEqual([]);
	expect([right.length, wrong.length]).not.toContain(0);
});

test.skipIf(!expected)('every IBAN of the expected list is judged rightly', () => {
	const list = expected as Expected;
	const verdict = (text: string) => {
		const read = parseIban(text);
		return read.ok ? (read.value.warning ?? 'right') : 'refused';
	};
	const verdicts = (texts: string[]) => [...new Set(texts.map(verdict))];
	expect(verdicts([...list.iban_valid, ...list.iban_valid_when_normalised])).toEqual(['right']);
	expect(verdicts(list.iban_mod97_ok_but_french_RIB_key_wrong)).toEqual(['iban.wrongRibKey']);
	expect(verdicts(Object.keys(list.iban_invalid))).toEqual(['refused']);
});
