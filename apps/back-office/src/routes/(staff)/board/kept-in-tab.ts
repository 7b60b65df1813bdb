import { browser } from '$app/env';

/** Where what is typed outlives the page: what is typed is never lost (TSK-05). */
export type Keep<Typed> = { readonly get: () => Typed | undefined; readonly set: (typed: Typed | undefined) => void };

/** What this tab keeps under a name, until it is taken away or the tab is closed; plain JSON. */
export const keptInTab = <Typed>(name: string): Keep<Typed> => ({
	get: () => {
		const kept = browser ? sessionStorage.getItem(name) : null;
		return kept === null ? undefined : (JSON.parse(kept) as Typed);
	},
	set: (typed) => {
		if (!browser) return;
		if (typed === undefined) sessionStorage.removeItem(name);
		else sessionStorage.setItem(name, JSON.stringify(typed));
	},
});
