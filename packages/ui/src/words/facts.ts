import type { FactName } from '@quittance/core/client/fact-names.ts';
import type { Said } from './language.ts';

/** What is known of a client is called so on forms, and in the trail of its changes (CLI-08). */
export const factWords = {
	kind: { fr: 'Nature', en: 'Kind' },
	name: { fr: 'Nom', en: 'Name' },
	tradeName: { fr: 'Nom commercial', en: 'Trade name' },
	legalForm: { fr: 'Forme juridique', en: 'Legal form' },
	siren: { fr: 'SIREN', en: 'SIREN' },
	siret: { fr: 'SIRET', en: 'SIRET' },
	vatNumber: { fr: 'Numéro de TVA', en: 'VAT number' },
	civility: { fr: 'Civilité', en: 'Title' },
	firstName: { fr: 'Prénom', en: 'First name' },
	lastName: { fr: 'Nom de famille', en: 'Last name' },
	accountCode: { fr: 'Code du compte', en: 'Account code' },
	country: { fr: 'Pays', en: 'Country' },
	language: { fr: 'Langue des messages', en: 'Language of messages' },
	owner: { fr: 'Responsable', en: 'Owner' },
	acquisitionSource: { fr: 'Origine', en: 'Acquisition source' },
	termsDays: { fr: 'Délai de paiement en jours', en: 'Payment terms in days' },
	termsEndOfMonth: { fr: 'Fin de mois', en: 'End of month' },
	termsOnThe: { fr: 'Le … du mois', en: 'Date of the month' },
	creditLimit: { fr: 'Encours autorisé', en: 'Credit limit' },
	supplier: { fr: 'Aussi fournisseur', en: 'Also a supplier' },
	conflict: { fr: 'En conflit', en: 'In conflict' },
} as const satisfies Readonly<Record<FactName | 'kind', Said>>;

/** Values of facts that are ours, as people read them. */
export const factValueWords = {
	company: { fr: 'société', en: 'company' },
	individual: { fr: 'particulier', en: 'individual' },
	mr: { fr: 'M.', en: 'Mr' },
	ms: { fr: 'Mme', en: 'Ms' },
	fr: { fr: 'français', en: 'French' },
	en: { fr: 'anglais', en: 'English' },
	afterDays: { fr: 'après les jours', en: 'after the days' },
	beforeDays: { fr: 'avant les jours', en: 'before the days' },
} as const satisfies Readonly<Record<string, Said>>;
