/** Words that say nothing about what a thing is. */
const empty = ['util', 'helper', 'common', 'shared', 'manager', 'service', 'handler', 'data', 'info', 'misc'];
const forbidden = new Set(empty.flatMap((word) => [word, `${word}s`]));

/** The forbidden words in a name, whatever joins its words: `user-data`, `userData`, `UserData`, `user_data`. */
export const emptyWordsIn = (name: string): string[] =>
	name
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter((word) => forbidden.has(word));
