/** Beyond that nobody types; a ledger that is pasted whole is no search. */
const MOST_CODES = 5000;
const MOST_WORDS = 8;

/** What somebody typed or pasted into the search of clients: words to find, and the same read as account codes (CLI-12). */
export type TypedSearch = {
	readonly words: readonly string[];
	readonly codes: readonly string[];
	/** It has lines, tabs, commas or semicolons, which names have not: a list, even when not one of its codes is known. */
	readonly isList: boolean;
};

export function typedSearch(text: string): TypedSearch {
	const codes = [...new Set(text.split(/[\s,;|]+/u).filter((part) => part !== ''))].slice(0, MOST_CODES);
	const words = text.split(/\s+/u).filter((part) => part !== '');
	return { words: words.slice(0, MOST_WORDS), codes, isList: codes.length > 1 && /[\n\t;|]/.test(text.trim()) };
}

/**
 * Whether what was typed is a list of codes rather than words, given those of its codes that are known: it is, when
 * it is written like one, or when two of its parts or its only one are codes.
 */
export const meansCodes = ({ codes, isList }: TypedSearch, known: readonly string[]): boolean =>
	isList || (known.length > 0 && known.length >= Math.min(2, codes.length));
