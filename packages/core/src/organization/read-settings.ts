import { isTimeZone } from '../calendar/time-zone.ts';
import type { ReadVatNumber, VatRefusal } from '../client/read-identifiers.ts';
import { parseBic } from '../identifiers/bic.ts';
import { parseFrenchVatNumber, type FrenchVatRefusal } from '../identifiers/french-vat-number.ts';
import { parseIban, type IbanRefusal } from '../identifiers/iban.ts';
import { parseSiren, type SirenRefusal } from '../identifiers/siren.ts';
import { compact } from '../identifiers/compact.ts';
import { allow, refuse, type Outcome, type Refused } from '../outcome.ts';
import { factorRequirements } from '../rights/second-factor.ts';
import type { SettingName, Settings, TypedSettings } from './settings.ts';

export type SettingRefusal =
	| 'organization.nameMissing'
	| 'organization.timeZoneUnknown'
	| 'organization.addressMalformed'
	| 'organization.numberBeyond'
	| 'organization.choiceUnknown'
	| 'client.countryUnknown'
	| 'bic.malformed'
	| IbanRefusal
	| SirenRefusal
	| FrenchVatRefusal
	| VatRefusal;

export type WrongSetting = { readonly field: SettingName; readonly refused: Refused<SettingRefusal> };

/** What reading depends on: who judges foreign VAT numbers, which countries there are, and which regions have holidays of their own. */
export type SettingReader = {
	readonly readVatNumber: ReadVatNumber;
	readonly countries: readonly string[];
	readonly regionsOf: (country: string) => Readonly<Record<string, string>>;
};

type Reads = { readonly [Name in SettingName]: (text: string) => Outcome<Settings[Name], SettingRefusal> };

/** Reads what was typed of an organization's settings, each field for itself, so that a form can say all that is wrong at once. */
export function readSettings(
	typed: TypedSettings,
	reader: SettingReader,
): { readonly settings: Partial<Settings>; readonly wrong: readonly WrongSetting[] } {
	const reads = readsWith(reader, typed.country ?? '');
	const settings: Partial<Record<SettingName, unknown>> = {};
	const wrong: WrongSetting[] = [];
	for (const [field, text] of Object.entries(typed) as [SettingName, string][]) {
		const read = reads[field](text.trim());
		if (read.ok) settings[field] = read.value;
		else wrong.push({ field, refused: read });
	}
	return { settings: settings as Partial<Settings>, wrong };
}

const readsWith = ({ readVatNumber, countries, regionsOf }: SettingReader, country: string): Reads => ({
	name: (text) => (text === '' ? refuse('organization.nameMissing') : allow(text)),
	siren: emptyOr((text) => parseSiren(compact(text))),
	vatNumber: emptyOr((text) =>
		compact(text).startsWith('FR') ? parseFrenchVatNumber(compact(text)) : readVatNumber(compact(text)),
	),
	addressLines: (text) =>
		allow(
			text
				.split(/\r?\n/u)
				.map((line) => line.trim())
				.filter((line) => line !== ''),
		),
	postalCode: emptyOr(allow),
	city: emptyOr(allow),
	country: (text) => (countries.includes(text) ? allow(text) : refuse('client.countryUnknown', { country: text })),
	// A region that is none of the country's is left behind with the country it belonged to.
	region: (text) => allow(Object.hasOwn(regionsOf(country), text) ? text : null),
	timeZone: (text) => (isTimeZone(text) ? allow(text) : refuse('organization.timeZoneUnknown', { timeZone: text })),
	language: oneOf('fr', 'en'),
	senderName: emptyOr(allow),
	senderAddress: emptyOr(address),
	replyTo: emptyOr(address),
	iban: emptyOr((text) => {
		const read = parseIban(text);
		return read.ok ? allow<string>(read.value.iban) : read;
	}),
	bic: emptyOr((text) => parseBic(text)),
	staleAfterWorkingDays: emptyOr(between(0, 30)),
	promiseGraceWorkingDays: between(0, 30),
	promiseLongestDays: between(0, 365),
	promiseMost: between(0, 20),
	termsDays: between(0, 365),
	termsEndOfMonth: oneOf('none', 'afterDays', 'beforeDays'),
	termsOnThe: emptyOr(between(1, 31)),
	collaboratorRight: oneOf('none', 'read', 'full'),
	viewerRight: oneOf('none', 'read'),
	factorRequired: oneOf(...factorRequirements),
	keepPeopleYears: between(1, 10),
});

const emptyOr =
	<T>(read: (text: string) => Outcome<T, SettingRefusal>) =>
	(text: string): Outcome<T | null, SettingRefusal> =>
		text === '' ? allow(null) : read(text);

const address = (text: string): Outcome<string, SettingRefusal> =>
	/^[^\s@]+@[^\s@]+$/.test(text) ? allow(text) : refuse('organization.addressMalformed', { address: text });

const between =
	(least: number, most: number) =>
	(text: string): Outcome<number, SettingRefusal> =>
		/^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
			? allow(Number(text))
			: refuse('organization.numberBeyond', { least, most });

const oneOf =
	<const Choice extends string>(...choices: readonly Choice[]) =>
	(text: string): Outcome<Choice, SettingRefusal> => {
		const chosen = choices.find((choice) => choice === text);
		return chosen === undefined ? refuse('organization.choiceUnknown') : allow(chosen);
	};
