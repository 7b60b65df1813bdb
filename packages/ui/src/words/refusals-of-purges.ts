import type { Said } from './language.ts';

/** Why nothing is purged (refusals.ts). */
export const wordsOfPurges = {
	'purge.approved': said(
		'{by} a déjà approuvé cette purge : elle se fait telle qu’elle a été montrée.',
		'{by} has approved this purge already: it is done as it was shown.',
	),
	'purge.notApproved': said('Cette purge attend d’être approuvée.', 'This purge waits to be approved.'),
	'purge.numberDiffers': said(
		'La liste en compte {listed} : saisissez ce nombre pour tout effacer.',
		'The list has {listed}: type this number to erase them all.',
	),
	'purge.unknown': said(
		'Une simulation plus récente a remplacé celle-ci : relisez la liste.',
		'A later dry run took the place of this one: read the list again.',
	),
} as const satisfies Readonly<Record<string, Said>>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
