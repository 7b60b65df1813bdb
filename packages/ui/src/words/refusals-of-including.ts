import type { Said } from './language.ts';

/** Why an invoice is not included in today’s message, or not left out of it (TSK-07). */
export const wordsOfIncluding = {
	'include.held': said(
		'On ne l’ajoute pas d’ici : {because}. Ce motif se lève là où il a été posé.',
		'It cannot be included from here: {because}. That is lifted where it was laid.',
	),
	'include.noReason': said('Dites pourquoi vous l’ajoutez.', 'Say why you include it.'),
	'include.noRun': said(
		'La nuit d’aujourd’hui n’a pas encore eu lieu : il n’y a pas de message où l’ajouter.',
		'Today’s night has not run yet: there is no message to include it in.',
	),
	'include.notHeld': said(
		'Rien ne la retient plus : quelqu’un l’a déjà ajoutée, ou le motif est levé.',
		'Nothing holds it any more: somebody included it already, or the hold was lifted.',
	),
	'include.notIncluded': said(
		'Elle n’est plus ajoutée : quelqu’un l’a déjà retirée.',
		'It is not included any more: somebody left it out already.',
	),
} as const satisfies Record<string, Said>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
