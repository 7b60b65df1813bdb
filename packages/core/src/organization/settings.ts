import type { PaymentTerms } from '../calendar/terms.ts';
import type { Right } from '../rights/client-right.ts';
import type { FactorRequired } from '../rights/second-factor.ts';

/** What an admin may change of an organization besides its going live; null where nothing is said. */
export type Settings = {
	/** As its clients know it. */
	readonly name: string;
	readonly siren: string | null;
	readonly vatNumber: string | null;
	/** Of the sender, as printed on letters. */
	readonly addressLines: readonly string[];
	readonly postalCode: string | null;
	readonly city: string | null;
	/** ISO 3166-1; with the region it decides which days are holidays (SCN-19). */
	readonly country: string;
	readonly region: string | null;
	/** IANA name; all its days are days there (ORG-05). */
	readonly timeZone: string;
	/** Of its staff, and of clients that have none. */
	readonly language: 'fr' | 'en';
	readonly senderName: string | null;
	readonly senderAddress: string | null;
	readonly replyTo: string | null;
	readonly iban: string | null;
	readonly bic: string | null;
	/** Working days; null: figures are never too old (SCN-23). */
	readonly staleAfterWorkingDays: number | null;
	/** A promise holds that many working days longer than its date (INV-08). */
	readonly promiseGraceWorkingDays: number;
	/** A promise from the portal that is further ahead, or one more than so many, waits for a collector (INV-08). */
	readonly promiseLongestDays: number;
	readonly promiseMost: number;
	/** Usual terms of payment. */
	readonly termsDays: number;
	readonly termsEndOfMonth: PaymentTerms['endOfMonth'];
	readonly termsOnThe: number | null;
	/** On clients of which nothing else is said (DOC-02). */
	readonly collaboratorRight: Right;
	readonly viewerRight: Exclude<Right, 'full'>;
	/** Who must have a second factor before they see anything (ORG-02). */
	readonly factorRequired: FactorRequired;
	/** Years without any dealings after which people are not kept (CLI-15). */
	readonly keepPeopleYears: number;
};

export const settingNames = [
	...['name', 'siren', 'vatNumber', 'addressLines', 'postalCode', 'city'],
	...['country', 'region', 'timeZone', 'language', 'senderName', 'senderAddress', 'replyTo', 'iban', 'bic'],
	...['staleAfterWorkingDays', 'promiseGraceWorkingDays', 'promiseLongestDays', 'promiseMost'],
	...['termsDays', 'termsEndOfMonth', 'termsOnThe', 'collaboratorRight', 'viewerRight', 'factorRequired'],
	'keepPeopleYears',
] as readonly (keyof Settings)[];

export type SettingName = keyof Settings;

/** Settings as they stand in the fields of a form; empty where nothing is said. */
export type TypedSettings = Readonly<Partial<Record<SettingName, string>>>;

/** What the fields of a form begin with, and what the trail of changes says. */
export const settingsAsTyped = (settings: Settings): Readonly<Record<SettingName, string>> =>
	Object.fromEntries(settingNames.map((name) => [name, asTyped(settings[name])])) as Record<SettingName, string>;

const asTyped = (value: Settings[SettingName]): string =>
	value === null ? '' : typeof value === 'object' ? value.join('\n') : String(value);
