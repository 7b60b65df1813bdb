import type { Said } from './language.ts';

/** What refusals around the telephone exchange say; see refusals.ts. */
export const wordsOfTelephony = {
	'phone.objected': {
		fr: 'La personne à ce numéro s’oppose aux appels.',
		en: 'Whoever has this number objects to calls.',
	},
	'phone.unknown': { fr: 'Ce numéro n’est pas dans la fiche.', en: 'This number is not in the file.' },
	'telephony.extensionMalformed': {
		fr: 'Un poste est fait de chiffres, de lettres et de + * # . @ -, sans espace.',
		en: 'An extension has digits, letters and + * # . @ -, without spaces.',
	},
	'telephony.noAddress': {
		fr: 'Cette adresse n’en est pas une : elle commence par https://.',
		en: 'This is no address: it begins with https://.',
	},
	'telephony.noExtension': {
		fr: 'Votre poste n’est pas connu : un administrateur l’indique dans les réglages de téléphonie.',
		en: 'Your extension is not known: an admin puts it into the telephony settings.',
	},
	'telephony.none': { fr: 'Aucun standard ne compose de numéro ici.', en: 'No exchange dials here.' },
	'telephony.notKnown': { fr: 'Ce standard n’est pas connu.', en: 'This exchange is not known.' },
	'telephony.tooMany': { fr: 'Trop d’appels en une minute.', en: 'Too many calls in a minute.' },
	'telephony.unanswered': {
		fr: 'Le standard n’a pas composé le numéro[ : {response}].',
		en: 'The exchange did not dial[: {response}].',
	},
} as const satisfies Record<string, Said>;
