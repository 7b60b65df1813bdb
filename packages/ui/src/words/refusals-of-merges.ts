import type { Said } from './language.ts';

/** Why two clients stay two, or one (refusals.ts). */
export const wordsOfMerges = {
	'merge.importRunning': said(
		'Un import est en cours de lecture : réessayez quand il sera terminé.',
		'An import is being read: try again when it is over.',
	),
	'merge.laterMerge': said(
		'Une fusion plus récente tient à celle-ci : annulez d’abord la dernière.',
		'A later merge hangs on this one: undo the latest first.',
	),
	'merge.matchedAcross': said(
		'{matches} lettrages relient les deux clients : défaites-les d’abord.',
		'{matches} matches join the two clients: undo them first.',
	),
	'merge.messageUnderway': said(
		'Un message est en train de partir : réessayez dans un instant.',
		'A message is on its way: try again in a moment.',
	),
	'merge.tooLate': said(
		'Plus de {days} jours ont passé : la fusion reste.',
		'More than {days} days have passed: the merge stays.',
	),
	'merge.unknown': said('Cette fusion n’existe pas, ou plus.', 'There is no such merge, or no longer.'),
	'merge.withItself': said('Choisissez un autre client que celui-ci.', 'Choose another client than this one.'),
} as const satisfies Readonly<Record<string, Said>>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
