import type { FactName, TypedFacts } from '@quittance/core/client/fact-names.ts';

export type Merged = {
	readonly typed: TypedFacts;
	/** Where both wrote something else: what the other wrote. */
	readonly clashes: TypedFacts;
};

/**
 * What somebody typed over what was there (`was`), brought together with what is there now: what only the other changed is taken over, what
 * only they typed stays, and of what both changed theirs stays and the other's is told. Nothing typed is lost (CLI-08).
 */
export function mergeTyped(was: TypedFacts, typed: TypedFacts, now: TypedFacts): Merged {
	const merged: Partial<Record<FactName, string>> = { ...now };
	const clashes: Partial<Record<FactName, string>> = {};
	for (const [field, mine] of Object.entries(typed) as [FactName, string][]) {
		const [before, theirs] = [was[field] ?? '', now[field] ?? ''];
		if (mine.trim() === before || mine.trim() === theirs) continue;
		merged[field] = mine;
		if (theirs !== before) clashes[field] = theirs;
	}
	return { typed: merged, clashes };
}
