import { expect, test } from 'vitest';
import { allow, refuse } from '../outcome.ts';
import type { TypedFacts } from './fact-names.ts';
import { readFacts } from './read-facts.ts';

const reader = {
	currency: 'EUR',
	readVatNumber: (text: string) => (text === 'BE0428759497' ? allow(text) : refuse('vat.malformed')),
};
const ofCompany = (typed: TypedFacts) => readFacts('company', typed, reader);
const wrongIn = (typed: TypedFacts) =>
	ofCompany(typed).wrong.map(({ field, refused }) => `${field} ${refused.refusal}`);

test('CLI-08 each field that is wrong says so for itself, all of them at once', () => {
	expect(
		wrongIn({ name: ' ', accountCode: '', siren: '123456789', creditLimit: 'much', termsDays: '400', country: 'Gaul' }),
	).toEqual([
		'name client.nameMissing',
		'accountCode client.codeMissing',
		'siren siren.wrongCheckDigit',
		'country client.countryUnknown',
		'creditLimit money.malformed',
		'termsDays client.termsTooLong',
	]);
});

test('CLI-08 what is not there stays as it is, and what is empty is taken away', () => {
	expect(ofCompany({})).toEqual({ facts: {}, wrong: [] });
	expect(ofCompany({ siren: '', creditLimit: '', termsDays: '', country: '', supplier: '' }).facts).toEqual({
		...{ siren: null, creditLimitMinor: null, country: null, supplier: false },
		...{ termsDays: null, termsEndOfMonth: null, termsOnThe: null },
	});
});

test('CLI-08 a SIRET and a French VAT number bring their SIREN, and may not contradict one', () => {
	expect(ofCompany({ siret: '732 829 320 00074' }).facts).toEqual({ siret: '73282932000074', siren: '732829320' });
	expect(ofCompany({ vatNumber: 'FR 44 732829320', siren: '' }).facts).toMatchObject({ siren: '732829320' });
	expect(wrongIn({ siren: '404833048', siret: '73282932000074', vatNumber: 'FR44732829320' })).toEqual([
		'siret siret.otherSiren',
		'vatNumber frenchVat.otherSiren',
	]);
	expect(ofCompany({ vatNumber: 'BE 0428759497' }).facts).toEqual({ vatNumber: 'BE0428759497' });
});

test('CLI-08 terms and limit as people type them', () => {
	expect(
		ofCompany({ termsDays: '45', termsEndOfMonth: 'afterDays', termsOnThe: '10', creditLimit: '12 500,50 €' }).facts,
	).toEqual({ termsDays: 45, termsEndOfMonth: 'afterDays', termsOnThe: 10, creditLimitMinor: 12_500_50n });
	expect(wrongIn({ termsDays: '45', termsOnThe: '32' })).toEqual(['termsOnThe client.noDateOfMonth']);
});

test('CLI-01 a person is called by first and last name, a company by its own', () => {
	const person = readFacts('individual', { firstName: ' Anne ', lastName: 'de  la Tour', civility: 'ms' }, reader);
	expect(person.facts).toMatchObject({ name: 'Anne de la Tour', civility: 'ms' });
	expect(readFacts('individual', { firstName: 'Anne', lastName: '' }, reader).wrong).toMatchObject([
		{ field: 'lastName', refused: { refusal: 'client.nameMissing' } },
	]);
});
