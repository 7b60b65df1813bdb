import { browser } from '$app/env';
import type { Keep, Typed } from './mail-draft.svelte.ts';

/** The words of a card's mail as this tab keeps them, until they are sent or the tab is closed. */
export function typedWords(cardId: string): Keep {
	const key = `typed ${cardId}`;
	return {
		get: () => {
			const kept = browser ? sessionStorage.getItem(key) : null;
			return kept === null ? undefined : (JSON.parse(kept) as Typed);
		},
		set: (words) => {
			if (words) sessionStorage.setItem(key, JSON.stringify(words));
			else sessionStorage.removeItem(key);
		},
	};
}
