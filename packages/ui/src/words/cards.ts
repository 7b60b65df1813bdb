import type { CardSubject } from '@quittance/core/board/card.ts';
import type { Column } from '@quittance/core/board/column.ts';
import type { Wait } from '@quittance/core/dunning/action.ts';
import { becauseInWords } from './because.ts';
import type { Language, Said } from './language.ts';
import { channelWords, stepWords } from './steps.ts';
import { taskWords } from './tasks.ts';
import { typeset } from './typeset.ts';

/** What the columns of the board are called (TSK-01). */
export const columnWords = {
	'to do': { fr: 'À faire', en: 'To do' },
	'in progress': { fr: 'En cours', en: 'In progress' },
	'waiting for the client': { fr: 'Attend le client', en: 'Waiting for the client' },
	done: { fr: 'Fait aujourd’hui', en: 'Done today' },
} as const satisfies Record<Column, Said>;

/** What an action waits for, where a person can give it. */
export const waitWords = {
	hand: { fr: 'à la main', en: 'by hand' },
	approval: { fr: 'à approuver', en: 'to approve' },
	'second person': { fr: 'à approuver par une seconde personne', en: 'for a second person to approve' },
	'go-live': { fr: 'attend la mise en service', en: 'waits for the go-live' },
	'fresh data': { fr: 'attend un import récent', en: 'waits for a recent import' },
} as const satisfies Record<Wait, Said>;

const steps: Readonly<Record<string, Said>> = { ...stepWords, 'one-off': { fr: 'Message', en: 'Message' } };

/** What a card is, in a few words: `Relance 2 · téléphone`, `Litige à traiter`. */
export function cardInWords(subject: CardSubject, language: Language): string {
	if (subject.kind === 'task') return subject.title || taskWords[subject.task][language];
	return `${steps[subject.step]?.[language] ?? subject.step} · ${channelWords[subject.channel][language]}`;
}

const ends: Readonly<Record<string, Said>> = {
	settled: { fr: 'réglée', en: 'settled' },
	arrived: { fr: 'bien arrivé', en: 'it arrived' },
	'send again': { fr: 'renvoyer', en: 'send again' },
	'under review': { fr: 'à l’étude', en: 'under review' },
	accepted: { fr: 'accepté', en: 'accepted' },
	refused: { fr: 'refusé', en: 'refused' },
	declined: { fr: 'décliné', en: 'declined' },
	'taken back': { fr: 'reprise par le client', en: 'taken back' },
	closed: { fr: 'clos', en: 'closed' },
	posted: { fr: 'posté', en: 'posted' },
	sent: { fr: 'envoyé', en: 'sent' },
};
const NOT_SENT = 'not sent: ';

/** How a card ended: in the words of who ended it, or what the engine saw. */
export function endInWords(outcome: string | null, language: Language): string | undefined {
	if (outcome === null) return undefined;
	if (!outcome.startsWith(NOT_SENT)) return ends[outcome]?.[language] ?? outcome;
	const because = becauseInWords(outcome.slice(NOT_SENT.length), language);
	return typeset(language === 'fr' ? `pas envoyé : ${because}` : `not sent: ${because}`, language);
}

/** What is new about it, where it says more than its kind: who wrote, which address came back. */
export function cardNews(subject: CardSubject): string | undefined {
	if (subject.kind === 'action') return undefined;
	const { addresses, from, subject: title, message } = subject.about;
	if (Array.isArray(addresses)) return addresses.join(', ');
	return [title, from, message].find((text): text is string => typeof text === 'string' && text !== '');
}
