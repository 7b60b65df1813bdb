/** A text as it is searched: without case and accents, as `searchable` of the database has it. */
const folded = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.replaceAll('ß', 'ss')
		.replaceAll('’', "'");

/** Whether a text has every word that was typed, wherever. */
export function hasWords(text: string, typed: string): boolean {
	const within = folded(text);
	return folded(typed)
		.split(/\s+/u)
		.every((word) => within.includes(word));
}
