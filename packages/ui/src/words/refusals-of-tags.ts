import type { Said } from './language.ts';

/** What refusals about tags say. */
export const wordsOfTags = {
	'tag.changed': said(
		'Cette étiquette a changé de clients : {clients} la portent maintenant. Confirmez de nouveau.',
		'This tag has changed: {clients} clients have it now. Confirm again.',
	),
	'tag.nameMissing': said('Donnez un nom à l’étiquette.', 'Give the tag a name.'),
	'tag.nameTaken': said(
		'Une étiquette s’appelle déjà « {name} ». Pour n’en garder qu’une, fusionnez-les.',
		'A tag is called “{name}” already. To keep only one, merge them.',
	),
	'tag.unknown': said('Cette étiquette n’existe pas, ou plus.', 'There is no such tag, or no longer.'),
	'tag.withItself': said('Choisissez une autre étiquette.', 'Choose another tag.'),
} as const satisfies Record<string, Said>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
