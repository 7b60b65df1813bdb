/** The two kinds of clients, each with its own fields (CLI-01). */
export const clientKinds = ['company', 'individual'] as const;
export type ClientKind = (typeof clientKinds)[number];

/** What a person may type of a client, by the name that forms, refusals and activities give it (CLI-08). */
export const factNames = [
	'name',
	'tradeName',
	'legalForm',
	'siren',
	'siret',
	'vatNumber',
	'civility',
	'firstName',
	'lastName',
	'accountCode',
	'country',
	'language',
	'owner',
	'acquisitionSource',
	'termsDays',
	'termsEndOfMonth',
	'termsOnThe',
	'creditLimit',
	'supplier',
	'conflict',
] as const;
export type FactName = (typeof factNames)[number];

/** Texts as they were typed; a box says something when it is ticked, and nothing when not. What is absent stays as it is. */
export type TypedFacts = Readonly<Partial<Record<FactName, string>>>;
