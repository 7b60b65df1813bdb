import type { Cell } from './day.ts';

const YES = new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x', 'ok', 'accepte', 'accord']);
const NO = new Set(['non', 'n', 'no', 'faux', 'false', '0', '', '-', 'refus', 'refuse']);

/** Yes or no, in French or English. An empty cell is a no: consent is never read out of silence. */
export function readAnswer(cell: Cell): boolean | 'answer.unknown' {
	const word = plainWords(String(cell));
	return YES.has(word) ? true : NO.has(word) ? false : 'answer.unknown';
}

/** Lower case, without accents, what is no letter or figure as one space: `N° de Client` and `n_de client` are one. */
export const plainWords = (text: string): string =>
	text
		.replace(/([a-zà-ÿ])([A-ZÀ-Ý])/g, '$1 $2')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[^A-Za-z0-9]+/g, ' ')
		.trim()
		.toLowerCase();
