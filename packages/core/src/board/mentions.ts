export type Mentionable = { readonly id: string; readonly name: string };

/**
 * Whom a comment names with `@`, by their full name in any case, each once and in the order of the text (TSK-09). Of two names of which one
 * begins the other, the longer is meant; letters right after a name make it another word.
 */
export function mentionsIn(words: string, people: readonly Mentionable[]): string[] {
	const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
	const text = words.toLocaleLowerCase();
	const found: string[] = [];
	for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
		if (at > 0 && LETTER.test(text[at - 1] ?? '')) continue;
		const named = longestFirst.find(({ name }) => {
			const end = at + 1 + name.length;
			return text.slice(at + 1, end) === name.toLocaleLowerCase() && !LETTER.test(text[end] ?? '');
		});
		if (named && !found.includes(named.id)) found.push(named.id);
	}
	return found;
}

const LETTER = /[\p{L}\p{N}]/u;
