import { meansCodes, typedSearch } from '@quittance/core/client/typed-search.ts';
import { codesKnown } from '@quittance/db/client-list.ts';
import type { Tx } from '@quittance/db/open.ts';

export type Searched = {
	readonly words?: readonly string[];
	readonly codes?: readonly string[];
	/** Of a pasted list, the codes that no client bears whom the asker may see. */
	readonly notFound: readonly string[];
};

/** Reads what was typed as words or as a list of codes (CLI-12), by looking which codes there are. */
export async function searched(tx: Tx, viewer: string, typed: string): Promise<Searched> {
	const search = typedSearch(typed);
	if (search.words.length === 0) return { notFound: [] };
	const known = await codesKnown(tx, viewer, search.codes);
	if (!meansCodes(search, known)) return { words: search.words, notFound: [] };
	const there = new Set(known);
	return { codes: known, notFound: search.codes.filter((code) => !there.has(code)) };
}
