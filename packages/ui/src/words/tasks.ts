import type { Said } from './language.ts';

/** What each kind of task of the board is called, beside dunning actions (TSK-01). */
export const taskWords = {
	own: { fr: 'À faire', en: 'To do' },
	'promise broken': { fr: 'Promesse non tenue', en: 'Broken promise' },
	'promise asked': { fr: 'Promesse à valider', en: 'Promise to accept' },
	dispute: { fr: 'Litige à traiter', en: 'Dispute to answer' },
	bounce: { fr: 'E-mail revenu', en: 'Bounced mail' },
	'delivery uncertain': { fr: 'Envoi incertain', en: 'Uncertain delivery' },
	'delivery refused': { fr: 'Envoi refusé', en: 'Refused delivery' },
	complaint: { fr: 'Plainte pour courrier indésirable', en: 'Spam complaint' },
	answer: { fr: 'Réponse d’un client', en: 'Answer from a client' },
	night: { fr: 'Nuit incomplète', en: 'Incomplete night' },
	fault: { fr: 'Panne', en: 'Fault' },
} as const satisfies Record<string, Said>;

export type TaskWord = keyof typeof taskWords;
