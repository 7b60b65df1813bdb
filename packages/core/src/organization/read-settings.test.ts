import { allow } from '../outcome.ts';
import { expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';
import type { TypedSettings } from './settings.ts';

const reader = {
	readVatNumber: (text: string) => allow(text),
	countries: ['FR', 'GB'],
	regionsOf: (country: string) => (country === 'FR' ? { '57': 'Moselle' } : {}),
};
const read = (typed: TypedSettings) => readSettings(typed, reader);

test.each([
	[{ name: ' Maison Ferrand ' }, { name: 'Maison Ferrand' }],
	[{ addressLines: '12 rue Mercière\r\n\n Bât. B ' }, { addressLines: ['12 rue Mercière', 'Bât. B'] }],
	[{ iban: 'fr76 3000 6000 0112 3456 7890 189' }, { iban: 'FR7630006000011234567890189' }],
	[
		{ country: 'FR', region: '57' },
		{ country: 'FR', region: '57' },
	],
	[
		{ country: 'GB', region: '57' },
		{ country: 'GB', region: null },
	],
	[
		{ replyTo: '', staleAfterWorkingDays: '', termsOnThe: '' },
		{ replyTo: null, staleAfterWorkingDays: null, termsOnThe: null },
	],
	[
		{ staleAfterWorkingDays: '2', promiseMost: '0' },
		{ staleAfterWorkingDays: 2, promiseMost: 0 },
	],
	[
		{ timeZone: 'Europe/London', language: 'en' },
		{ timeZone: 'Europe/London', language: 'en' },
	],
	[
		{ factorRequired: 'admins', collaboratorRight: 'none' },
		{ factorRequired: 'admins', collaboratorRight: 'none' },
	],
] as const)('ORG-05 settings are read as they are typed: %j', (typed, settings) => {
	expect(read(typed).settings).toMatchObject(settings);
});

test.each([
	['name', '  ', 'organization.nameMissing'],
	['timeZone', 'Europe/Atlantis', 'organization.timeZoneUnknown'],
	['senderAddress', 'compta', 'organization.addressMalformed'],
	['country', 'ZZ', 'client.countryUnknown'],
	['iban', 'FR7630006000011234567890188', 'iban.wrongCheckDigits'],
	['bic', 'X', 'bic.malformed'],
	['siren', '123', 'siren.malformed'],
	['promiseLongestDays', '366', 'organization.numberBeyond'],
	['termsOnThe', '0', 'organization.numberBeyond'],
	['promiseGraceWorkingDays', '', 'organization.numberBeyond'],
	['viewerRight', 'full', 'organization.choiceUnknown'],
] as const)('ORG-05 what is wrong with %s as “%s” is said for itself', (field, text, refusal) => {
	expect(read({ [field]: text, language: 'fr' })).toMatchObject({
		settings: { language: 'fr' },
		wrong: [{ field, refused: { refusal } }],
	});
});
