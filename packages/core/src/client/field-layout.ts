import type { ClientKind, FactName } from './fact-names.ts';

/** The parts of a client's form, from top to bottom. */
export const formParts = ['identity', 'follow-up', 'payment'] as const;
export type FormPart = (typeof formParts)[number];

export type FieldLayout = Readonly<Record<FormPart, readonly FactName[]>>;

const ofBoth = {
	'follow-up': ['accountCode', 'owner', 'language', 'country', 'acquisitionSource', 'supplier', 'conflict'],
	payment: ['termsDays', 'termsEndOfMonth', 'termsOnThe', 'creditLimit'],
} as const satisfies Partial<FieldLayout>;

/** Which fields the file of each kind of client has (CLI-01). */
export const usualLayouts: Readonly<Record<ClientKind, FieldLayout>> = {
	company: { identity: ['name', 'tradeName', 'legalForm', 'siren', 'siret', 'vatNumber'], ...ofBoth },
	individual: { identity: ['civility', 'firstName', 'lastName'], ...ofBoth },
};

/** Every field of a layout. */
export const fieldsIn = (layout: FieldLayout): readonly FactName[] => formParts.flatMap((part) => layout[part]);
