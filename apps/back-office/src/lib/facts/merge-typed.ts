type Typed<Name extends string> = Readonly<Partial<Record<Name, string>>>;

export type Merged<Name extends string> = {
	readonly typed: Typed<Name>;
	/** Where both wrote something else: what the other wrote. */
	readonly clashes: Typed<Name>;
};

/**
 * What somebody typed over what was there (`was`), brought together with what is there now: what only the other changed is taken over, what
 * only they typed stays, and of what both changed theirs stays and the other's is told. Nothing typed is lost (CLI-08).
 */
export function mergeTyped<Name extends string>(was: Typed<Name>, typed: Typed<Name>, now: Typed<Name>): Merged<Name> {
	const merged: Partial<Record<Name, string>> = { ...now };
	const clashes: Partial<Record<Name, string>> = {};
	for (const [field, mine] of Object.entries(typed) as [Name, string][]) {
		const [before, theirs] = [was[field] ?? '', now[field] ?? ''];
		if (mine.trim() === before || mine.trim() === theirs) continue;
		merged[field] = mine;
		if (theirs !== before) clashes[field] = theirs;
	}
	return { typed: merged, clashes };
}
