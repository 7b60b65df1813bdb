import type { PaymentTerms } from '../calendar/terms.ts';
import type { Currency } from '../money/money.ts';
import { typedAmount, type TypedAmountRefusal } from '../money/typed-amount.ts';
import { refuse, type Outcome, type Refused } from '../outcome.ts';
import type { ClientKind, FactName, TypedFacts } from './fact-names.ts';
import { readIdentifiers, type IdentifierRefusal, type ReadVatNumber } from './read-identifiers.ts';

/** What is known of a client; null where nothing is. */
export type ClientFacts = {
	readonly name: string;
	readonly tradeName: string | null;
	readonly legalForm: string | null;
	readonly siren: string | null;
	readonly siret: string | null;
	readonly vatNumber: string | null;
	readonly civility: 'mr' | 'ms' | null;
	readonly firstName: string | null;
	readonly lastName: string | null;
	readonly accountCode: string;
	/** ISO 3166-1; null: the organization's, as is the language. */
	readonly country: string | null;
	readonly language: 'fr' | 'en' | null;
	readonly ownerId: string | null;
	readonly acquisitionSource: string | null;
	/** Null: the organization's; the three go together. */
	readonly termsDays: number | null;
	readonly termsEndOfMonth: PaymentTerms['endOfMonth'] | null;
	readonly termsOnThe: number | null;
	readonly creditLimitMinor: bigint | null;
	readonly supplier: boolean;
	readonly conflict: boolean;
};

export type FactRefusal =
	| IdentifierRefusal
	| TypedAmountRefusal
	| 'client.nameMissing'
	| 'client.codeMissing'
	| 'client.codeTaken'
	| 'client.countryUnknown'
	| 'client.termsTooLong'
	| 'client.noDateOfMonth'
	| 'collaborator.unknown'
	| 'group.unknown'
	| 'profile.unknown'
	| 'admin.required';

/** What is wrong with one thing that was typed. */
export type WrongFact = { readonly field: FactName | 'profile' | 'group'; readonly refused: Refused<FactRefusal> };

export type ReadFacts = { readonly facts: Partial<ClientFacts>; readonly wrong: readonly WrongFact[] };

/** What reading depends on: the organization's currency, and who judges VAT numbers. */
export type FactReader = { readonly currency: Currency; readonly readVatNumber: ReadVatNumber };

const LONGEST_TERMS = 365;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what was typed of a client, each field for itself, so that a form can say all that is wrong at once (CLI-01, CLI-08). */
export function readFacts(kind: ClientKind, typed: TypedFacts, reader: FactReader): ReadFacts {
	const wrong: WrongFact[] = [];
	const facts: { -readonly [Fact in keyof ClientFacts]?: ClientFacts[Fact] } = {};
	const said = (field: FactName): string | undefined => typed[field]?.replace(/\s+/gu, ' ').trim();
	const no = (field: FactName, refused: Refused<FactRefusal>) => wrong.push({ field, refused });
	const taken = <T>(field: FactName, read: Outcome<T, FactRefusal>, take: (value: T) => void) => {
		if (read.ok) take(read.value);
		else no(field, read);
	};

	for (const field of ['tradeName', 'legalForm', 'firstName', 'lastName', 'acquisitionSource'] as const) {
		const text = said(field);
		if (text !== undefined) facts[field] = text || null;
	}
	const name = kind === 'individual' ? nameOfPerson(said('firstName'), said('lastName')) : said('name');
	if (name === '') no(kind === 'individual' ? 'lastName' : 'name', refuse('client.nameMissing'));
	else if (name !== undefined) facts.name = name;
	const code = said('accountCode');
	if (code === '') no('accountCode', refuse('client.codeMissing'));
	else if (code !== undefined) facts.accountCode = code;

	const { facts: identifiers, wrong: misread } = readIdentifiers(typed, reader.readVatNumber);
	Object.assign(facts, identifiers);
	wrong.push(...misread);

	const country = said('country')?.toUpperCase();
	if (country !== undefined && country !== '' && !/^[A-Z]{2}$/.test(country))
		no('country', refuse('client.countryUnknown', { country }));
	else if (country !== undefined) facts.country = country || null;
	const language = said('language');
	if (language !== undefined) facts.language = language === 'fr' || language === 'en' ? language : null;
	const civility = said('civility');
	if (civility !== undefined) facts.civility = civility === 'mr' || civility === 'ms' ? civility : null;
	const owner = said('owner');
	if (owner !== undefined && owner !== '' && !ID.test(owner)) no('owner', refuse('collaborator.unknown'));
	else if (owner !== undefined) facts.ownerId = owner || null;
	for (const flag of ['supplier', 'conflict'] as const) if (typed[flag] !== undefined) facts[flag] = typed[flag] !== '';

	const limit = said('creditLimit');
	if (limit === '') facts.creditLimitMinor = null;
	else if (limit !== undefined)
		taken('creditLimit', typedAmount(limit, reader.currency), (minor) => (facts.creditLimitMinor = minor));
	readTerms(said('termsDays'), said('termsEndOfMonth'), said('termsOnThe'), { facts, no });
	return { facts, wrong };
}

const nameOfPerson = (first: string | undefined, last: string | undefined): string | undefined =>
	first === undefined && last === undefined ? undefined : last === '' ? '' : [first, last].filter(Boolean).join(' ');

type Writing = {
	readonly facts: { -readonly [Fact in keyof ClientFacts]?: ClientFacts[Fact] };
	readonly no: (field: FactName, refused: Refused<FactRefusal>) => void;
};

/** Days left empty leave the terms to the organization, whatever stands beside them. */
function readTerms(
	days: string | undefined,
	end: string | undefined,
	onThe: string | undefined,
	{ facts, no }: Writing,
): void {
	if (days === undefined) return;
	const none = days === '';
	if (!none && !(/^\d{1,3}$/.test(days) && Number(days) <= LONGEST_TERMS))
		return no('termsDays', refuse('client.termsTooLong', { days, most: LONGEST_TERMS }));
	const date = none || onThe === undefined || onThe === '' ? null : Number(onThe);
	if (date !== null && !(Number.isInteger(date) && date >= 1 && date <= 31))
		return no('termsOnThe', refuse('client.noDateOfMonth', { date: onThe ?? '' }));
	facts.termsDays = none ? null : Number(days);
	facts.termsEndOfMonth = none ? null : end === 'afterDays' || end === 'beforeDays' ? end : 'none';
	facts.termsOnThe = date;
}
