import type { Language } from './language.ts';

const NARROW = '\u202f';

/** French punctuation with its narrow no-break spaces, for words typed with ordinary ones; other languages as they are. */
export const typeset = (text: string, language: Language): string =>
	language === 'fr' ? text.replace(/ ([;:!?»])/g, `${NARROW}$1`).replace(/« /g, `«${NARROW}`) : text;
