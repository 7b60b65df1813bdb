import type { TagColour } from '@quittance/core/client/tag-colours.ts';
import type { Said } from './language.ts';

/** What the colours of tags are called. */
export const tagColourWords: Readonly<Record<TagColour, Said>> = {
	grey: { fr: 'gris', en: 'grey' },
	green: { fr: 'vert', en: 'green' },
	blue: { fr: 'bleu', en: 'blue' },
	ochre: { fr: 'ocre', en: 'ochre' },
	red: { fr: 'rouge', en: 'red' },
	violet: { fr: 'violet', en: 'violet' },
};
