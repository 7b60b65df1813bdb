import type { Day } from '@quittance/core/calendar/day.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { clientsLike } from '@quittance/db/assignment-conditions.ts';
import { assignmentRulesOf, clientsWithout, type AssignmentRuleRow } from '@quittance/db/assignment-rules.ts';
import { lockClients, setOwnerOf, setProfileOf, setScenarioOfEach } from '@quittance/db/clients.ts';
import { collaboratorNames } from '@quittance/db/collaborators.ts';
import { addMembers, keepGroups } from '@quittance/db/groups.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepProfiles } from '@quittance/db/profiles.ts';

/** What a rule did, or would do: how many are like that, and how many of them changed in what. */
export type RuleApplied = {
	readonly alike: number;
	readonly joined: number;
	readonly profile: number;
	readonly owner: number;
	readonly scenario: number;
};

/** The rules as they stand; what they give is not deleted before this transaction ends. Asked before clients are locked, as whoever deletes does. */
export async function keepRules(tx: Tx): Promise<AssignmentRuleRow[]> {
	const rules = await assignmentRulesOf(tx);
	if (rules.length === 0) return [];
	const there = new Set(await keepGroups(tx, [...new Set(rules.flatMap(({ groupIds }) => groupIds))]));
	const profiles = new Map([...(await keepProfiles(tx))].map(([name, id]) => [id, name]));
	return rules.map((rule) => ({
		...rule,
		groupIds: rule.groupIds.filter((id) => there.has(id)),
		profileId: rule.profileId !== null && profiles.has(rule.profileId) ? rule.profileId : null,
	}));
}

type Apply = {
	readonly actor: Actor;
	readonly today: Day;
	/** null: all clients. */
	readonly among: readonly string[] | null;
	/** New clients keep what a file or a person gave them, and the rule gives what is missing; others get what it says. */
	readonly onlyMissing: boolean;
};

/** Searches the clients that a rule is about and assigns them, set by set (GRP-03). It adds to groups and takes out of none (GRP-02). */
export async function applyRule(
	tx: Tx,
	rule: AssignmentRuleRow,
	{ actor, today, among, onlyMissing }: Apply,
): Promise<RuleApplied> {
	const alike = await lockClients(tx, await clientsLike(tx, rule.conditions, today, among));
	const open = (what: 'profile' | 'owner' | 'scenario') => (onlyMissing ? clientsWithout(tx, what, alike) : alike);
	const joined = await addMembers(tx, rule.groupIds, alike, 'rule');
	const profile = rule.profileId === null ? [] : await setProfileOf(tx, await open('profile'), rule.profileId);
	const owner = rule.ownerId === null ? [] : await setOwnerOf(tx, await open('owner'), rule.ownerId);
	const scenario = rule.scenarioId === null ? [] : await setScenarioOfEach(tx, await open('scenario'), rule.scenarioId);
	const changed = new Set([...joined.map(({ clientId }) => clientId), ...profile.map(({ id }) => id), ...scenario]);
	await lookAgain(tx, [...changed], today);
	await tell(tx, rule, actor, { joined, profile, owner, scenario });
	return {
		alike: alike.length,
		joined: new Set(joined.map(({ clientId }) => clientId)).size,
		profile: profile.length,
		owner: owner.length,
		scenario: scenario.length,
	};
}

type Changed = {
	readonly joined: Awaited<ReturnType<typeof addMembers>>;
	readonly profile: Awaited<ReturnType<typeof setProfileOf>>;
	readonly owner: Awaited<ReturnType<typeof setOwnerOf>>;
	readonly scenario: readonly string[];
};

async function tell(tx: Tx, rule: AssignmentRuleRow, actor: Actor, { joined, profile, owner, scenario }: Changed) {
	const by = { rule: rule.name };
	await recordForEach(
		tx,
		{ name: 'group.assigned', actor },
		joined.map(({ clientId, groupId, group }) => ({ clientId, subject: groupId, details: { group, ...by } })),
	);
	const named = new Map([...(await keepProfiles(tx))].map(([name, id]) => [id, name]));
	const given = { profile: named.get(rule.profileId ?? ''), ...by };
	await recordForEach(
		tx,
		{ name: 'profile.assigned', actor, ...(rule.profileId !== null && { subject: rule.profileId }) },
		profile.map(({ id, before }) => ({ clientId: id, details: { ...given, before } })),
	);
	const after = (await collaboratorNames(tx, rule.ownerId === null ? [] : [rule.ownerId])).get(rule.ownerId ?? '');
	await recordForEach(
		tx,
		{ name: 'client.ownerSet', actor },
		owner.map(({ id, before }) => ({ clientId: id, subject: id, details: { before, after, ...by } })),
	);
	await recordForEach(
		tx,
		{ name: 'client.scenarioSet', actor },
		scenario.map((id) => ({ clientId: id, subject: id, details: { scenarioId: rule.scenarioId, ...by } })),
	);
}
