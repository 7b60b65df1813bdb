import { holdReasons } from '@quittance/core/dunning/hold.ts';
import { holdName } from './holds.ts';
import type { Language, Said } from './language.ts';

/** Reasons that are no hold, for which a message does not go after all. */
const others: Readonly<Record<string, Said>> = {
	'another step is due': { fr: 'une autre étape est due', en: 'another step is due' },
	'no longer due': { fr: 'l’étape n’est plus due', en: 'the step is no longer due' },
	'client deleted': { fr: 'son client a été supprimé', en: 'its client was deleted' },
	merged: { fr: 'son client a été fusionné avec un autre', en: 'its client was merged into another' },
	unmerged: { fr: 'la fusion de son client a été annulée', en: 'the merge of its client was undone' },
	'draft outdated': {
		fr: 'ce qui est dû a changé depuis que le texte a été écrit',
		en: 'what is owed has changed since it was written',
	},
};

/** Why a message does not go, in a few words: the hold that was found at the moment of sending (SCN-16), or what else changed. */
export function becauseInWords(because: string, language: Language): string {
	const hold = holdReasons.find((reason) => reason === because);
	return hold ? inSentence(holdName(hold, language)) : (others[because]?.[language] ?? because);
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
