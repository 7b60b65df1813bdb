import type { SettingName } from '@quittance/core/organization/settings.ts';
import type { Said } from './language.ts';

/** What the settings of an organization are called, on their page and in the trail of their changes. */
export const settingWords = {
	name: { fr: 'Nom de l’organisation', en: 'Name of the organization' },
	siren: { fr: 'SIREN', en: 'SIREN' },
	vatNumber: { fr: 'Numéro de TVA', en: 'VAT number' },
	addressLines: { fr: 'Adresse', en: 'Address' },
	postalCode: { fr: 'Code postal', en: 'Postal code' },
	city: { fr: 'Ville', en: 'City' },
	country: { fr: 'Pays', en: 'Country' },
	region: { fr: 'Région dont les jours fériés comptent', en: 'Region whose holidays count' },
	timeZone: { fr: 'Fuseau horaire', en: 'Time zone' },
	language: { fr: 'Langue', en: 'Language' },
	senderName: { fr: 'Nom de l’expéditeur', en: 'Name of the sender' },
	senderAddress: { fr: 'Adresse d’envoi', en: 'Address to send from' },
	replyTo: { fr: 'Adresse de réponse', en: 'Address for answers' },
	iban: { fr: 'IBAN', en: 'IBAN' },
	bic: { fr: 'BIC', en: 'BIC' },
	staleAfterWorkingDays: { fr: 'Données trop anciennes après', en: 'Figures are too old after' },
	promiseGraceWorkingDays: { fr: 'Une promesse tient encore', en: 'A promise still holds for' },
	promiseLongestDays: { fr: 'Promesse sur le portail, au plus', en: 'A promise on the portal, at most' },
	promiseMost: { fr: 'Promesses par facture', en: 'Promises on one invoice' },
	termsDays: { fr: 'Délai de paiement habituel, en jours', en: 'Usual payment terms, in days' },
	termsEndOfMonth: { fr: 'Fin de mois', en: 'End of month' },
	termsOnThe: { fr: 'Le … du mois', en: 'Date of the month' },
	collaboratorRight: { fr: 'Droit des collaborateurs', en: 'Right of collaborators' },
	viewerRight: { fr: 'Droit des lecteurs', en: 'Right of viewers' },
	keepPeopleYears: { fr: 'Personnes gardées sans échange, en années', en: 'People kept without dealings, in years' },
	factorRequired: { fr: 'Second facteur exigé', en: 'Second factor required' },
} as const satisfies Readonly<Record<SettingName, Said>>;

/** Values of settings that are ours, as people read them. */
export const settingValueWords = {
	nobody: { fr: 'de personne', en: 'of nobody' },
	admins: { fr: 'des administrateurs', en: 'of admins' },
	all: { fr: 'de tous', en: 'of everybody' },
} as const satisfies Readonly<Record<string, Said>>;
