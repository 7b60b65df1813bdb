import type { Hold, HoldReason } from '@quittance/core/dunning/hold.ts';
import type { Channel } from '@quittance/core/scenario/scenario.ts';
import { dayInWords } from './days.ts';
import type { Language, Said } from './language.ts';
import { channelWords } from './steps.ts';
import { typeset } from './typeset.ts';

type Words = {
	/** Of the group that such invoices stand in, on lists. */
	readonly name: string;
	/** Why nothing goes out, for one invoice. */
	readonly why: (hold: Hold) => string;
};

/** What every hold says (WHY-01). A hold without words does not compile. */
const words = {
	paid: said('Réglée', 'Il ne reste rien à payer.', 'Paid', 'Nothing is left to pay.'),
	'client in collection': said(
		'Client en recouvrement',
		'Le dossier du client est en recouvrement : plus aucune relance ne part.',
		'Client in collection',
		'The client’s file is in collection: no reminder goes out any more.',
	),
	'client on stop': {
		fr: { name: 'Client suspendu', why: ({ until }) => `Les relances de ce client sont suspendues${untilFr(until)}.` },
		en: { name: 'Client on stop', why: ({ until }) => `Reminders to this client are on stop${untilEn(until)}.` },
	},
	insolvency: said(
		'Procédure collective',
		'Le client fait l’objet d’une procédure collective : on ne le relance pas.',
		'Insolvency',
		'The client is insolvent: it is not reminded.',
	),
	'invoice on stop': {
		fr: { name: 'Facture suspendue', why: ({ until }) => `La facture est suspendue${untilFr(until)}.` },
		en: { name: 'Invoice on stop', why: ({ until }) => `The invoice is on stop${untilEn(until)}.` },
	},
	'direct debit': said(
		'Prélèvement',
		'La facture sera prélevée : il n’y a rien à demander.',
		'Direct debit',
		'The invoice will be debited: there is nothing to ask for.',
	),
	'no scenario': {
		fr: {
			name: 'Sans scénario',
			why: ({ about }) =>
				about?.['because'] === 'isolated profile'
					? 'Le profil du client n’a pas de scénario : il est isolé, seules des actions ponctuelles sont possibles.'
					: 'Aucun scénario ne s’applique au client : donnez-lui un profil ou un groupe qui en porte un.',
		},
		en: {
			name: 'No scenario',
			why: ({ about }) =>
				about?.['because'] === 'isolated profile'
					? 'The client’s profile has no scenario: it is isolated, only one-off actions are possible.'
					: 'No scenario applies to the client: give it a profile or a group that carries one.',
		},
	},
	disputed: said(
		'En litige',
		'Tout ce qui reste dû est contesté : la relance attend la fin du litige.',
		'Disputed',
		'All that is owed is contested: the reminder waits for the end of the dispute.',
	),
	promised: {
		fr: {
			name: 'Promesse de paiement',
			why: ({ until }) => `Le paiement est promis ; la promesse tient${untilFr(until)}.`,
		},
		en: { name: 'Promised', why: ({ until }) => `Payment is promised; the promise holds${untilEn(until)}.` },
	},
	'payment plan': said(
		'Échéancier respecté',
		'L’échéancier convenu est respecté.',
		'Payment plan',
		'The agreed payment plan is kept.',
	),
	'covered by credit': said(
		'Couverte par un avoir',
		'Un avoir ou un règlement non lettré couvre ce qui est dû.',
		'Covered by credit',
		'A credit note or an unmatched payment covers what is owed.',
	),
	'sending uncertain': said(
		'Envoi incertain',
		'Personne ne sait si le dernier message est arrivé ; quelqu’un doit le dire avant qu’un autre parte.',
		'Sending uncertain',
		'Nobody knows whether the last message arrived; a person must say so before another goes out.',
	),
	'waiting for a person': {
		fr: { name: 'Attend quelqu’un', why: ({ about }) => waitsFr(about) },
		en: { name: 'Waiting for a person', why: ({ about }) => waitsEn(about) },
	},
	finished: said(
		'Scénario terminé',
		'Toutes les relances du scénario ont été faites : à vous de décider de la suite.',
		'Finished',
		'Every reminder of the scenario was done: what comes next is your decision.',
	),
	'not due yet': {
		fr: {
			name: 'Pas encore l’heure',
			why: ({ until }) => (until ? `Prochaine étape le ${dayInWords(until, 'fr')}.` : 'Rien n’est encore à faire.'),
		},
		en: {
			name: 'Not due yet',
			why: ({ until }) => (until ? `Next step on ${dayInWords(until, 'en')}.` : 'Nothing is to be done yet.'),
		},
	},
	'no usable channel': {
		fr: { name: 'Injoignable', why: ({ about }) => `L’étape demande ${needsFr[channelOf(about)]}.` },
		en: { name: 'No usable channel', why: ({ about }) => `The step needs ${needsEn[channelOf(about)]}.` },
	},
	'below minimum': said(
		'Sous le minimum',
		'Le montant est inférieur au minimum du scénario.',
		'Below minimum',
		'The amount is under the scenario’s minimum.',
	),
	resting: {
		fr: { name: 'Au repos', why: ({ until }) => `Un message vient de partir ; le suivant attend${untilFr(until)}.` },
		en: { name: 'Resting', why: ({ until }) => `A message went out lately; the next one waits${untilEn(until)}.` },
	},
	'above ceiling': said(
		'Au-dessus du plafond',
		'Le montant dépasse le plafond : une seconde personne doit approuver.',
		'Above ceiling',
		'The amount is above the ceiling: a second person must approve.',
	),
	'unticked tonight': {
		fr: {
			name: 'Décochée ce soir',
			why: ({ about }) => `Écartée ce soir${about?.['why'] ? ` : ${about['why']}` : ''}.`,
		},
		en: {
			name: 'Unticked tonight',
			why: ({ about }) => `Left out tonight${about?.['why'] ? `: ${about['why']}` : ''}.`,
		},
	},
	'stale data': said(
		'Comptes trop anciens',
		'Le dernier import est trop ancien : rien ne part tout seul avant le prochain.',
		'Stale figures',
		'The last import is too old: nothing goes out by itself before the next one.',
	),
} satisfies Record<HoldReason, Said<Words>>;

/** The name of a hold on lists. */
export const holdName = (reason: HoldReason, language: Language): string => words[reason][language].name;

/** Why an invoice is held, as a sentence. */
export const holdInWords = (hold: Hold, language: Language): string =>
	typeset(words[hold.reason][language].why(hold), language);

function said(nameFr: string, whyFr: string, nameEn: string, whyEn: string): Said<Words> {
	return { fr: { name: nameFr, why: () => whyFr }, en: { name: nameEn, why: () => whyEn } };
}

/** `until` is the first day on which it no longer holds. */
function untilFr(until: Hold['until']): string {
	return until ? ` jusqu’au ${dayInWords(until, 'fr')}` : ' jusqu’à nouvel ordre';
}
function untilEn(until: Hold['until']): string {
	return until ? ` until ${dayInWords(until, 'en')}` : ' until further notice';
}

function waitsFr(about: Hold['about']): string {
	if (about?.['for'] === 'approval') return 'La nuit attend que quelqu’un l’approuve.';
	if (about?.['for'] === 'go-live') return 'L’envoi automatique n’est pas encore activé.';
	return `L’étape se fait à la main (${channelWords[channelOf(about)].fr}) : la carte attend au tableau.`;
}
function waitsEn(about: Hold['about']): string {
	if (about?.['for'] === 'approval') return 'The night waits for somebody to approve it.';
	if (about?.['for'] === 'go-live') return 'Automatic sending has not been turned on yet.';
	return `The step is done by hand (${channelWords[channelOf(about)].en}): its card waits on the board.`;
}

const channelOf = (about: Hold['about']): Channel => (about?.['channel'] ?? 'other') as Channel;

const needsFr = {
	email: 'une adresse e-mail utilisable',
	letter: 'une adresse postale, sans opposition aux courriers',
	phone: 'un numéro de téléphone, sans opposition aux appels',
	other: 'un numéro dont le titulaire accepte les messages',
} satisfies Record<Channel, string>;
const needsEn = {
	email: 'a usable email address',
	letter: 'a postal address, and no objection to letters',
	phone: 'a phone number, and no objection to calls',
	other: 'a number whose owner accepts messages',
} satisfies Record<Channel, string>;
