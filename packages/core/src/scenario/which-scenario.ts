/** What decides a client's scenario, best-ranked group first or not (SCN-17, engine.md 1). */
export type Standing = {
	readonly ownScenarioId: string | null;
	readonly profile: { readonly name: string; readonly scenarioId: string | null } | null;
	readonly groups: readonly { readonly name: string; readonly rank: number; readonly scenarioId: string | null }[];
};

/** Which one won, and why: `name` is the group or profile that brought it. */
export type ScenarioChoice =
	| { readonly scenarioId: string; readonly because: 'client' }
	| { readonly scenarioId: string; readonly because: 'group' | 'profile'; readonly name: string }
	| { readonly scenarioId: null; readonly because: 'isolated profile'; readonly name: string }
	| { readonly scenarioId: null; readonly because: 'none' };

/**
 * The client's own scenario; else none for a profile without one, whatever its groups (PRF-07); else the best-ranked
 * group's (GRP-05); else the profile's; else none.
 */
export function whichScenario({ ownScenarioId, profile, groups }: Standing): ScenarioChoice {
	if (ownScenarioId !== null) return { scenarioId: ownScenarioId, because: 'client' };
	if (profile !== null && profile.scenarioId === null)
		return { scenarioId: null, because: 'isolated profile', name: profile.name };
	let best: { name: string; rank: number; scenarioId: string } | undefined;
	for (const { name, rank, scenarioId } of groups)
		if (scenarioId !== null && (best === undefined || rank < best.rank)) best = { name, rank, scenarioId };
	if (best) return { scenarioId: best.scenarioId, because: 'group', name: best.name };
	if (profile?.scenarioId != null) return { scenarioId: profile.scenarioId, because: 'profile', name: profile.name };
	return { scenarioId: null, because: 'none' };
}
