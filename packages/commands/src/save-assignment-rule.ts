import { readCondition, type Condition } from '@quittance/core/assignment/condition.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import {
	assignmentRulesOf,
	lockAssignmentRules,
	saveAssignmentRule as storeRule,
	type AssignmentRule,
} from '@quittance/db/assignment-rules.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import { keepGroups } from '@quittance/db/groups.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { keepProfile } from '@quittance/db/profiles.ts';
import { lockScenario } from '@quittance/db/scenarios.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type WrittenRule = Omit<AssignmentRule, 'conditions'> & {
	readonly conditions: readonly { readonly field: string; readonly compare: string; readonly value: string }[];
};

export type SaveAssignmentRule = {
	readonly actor: Actor;
	/** null: a new one. */
	readonly ruleId: string | null;
	readonly rule: WrittenRule;
};

export type RuleRefusal =
	| 'admin.required'
	| 'rule.unknown'
	| 'rule.nameMissing'
	| 'rule.nameTaken'
	| 'rule.noCondition'
	| 'rule.noEffect'
	| 'condition.unknown'
	| 'condition.valueWrong'
	| 'group.unknown'
	| 'profile.unknown'
	| 'collaborator.unknown'
	| 'collaborator.notOwner'
	| 'scenario.unknown';

/** Writes a rule down (GRP-03). From now on it looks at each new client; on those that there are it is run by hand, after a preview. */
export const saveAssignmentRule = (
	{ db }: Office,
	{ actor, ruleId, rule: written }: SaveAssignmentRule,
): Promise<Outcome<{ ruleId: string }, RuleRefusal>> =>
	db.write(actor, async (tx): Promise<Outcome<{ ruleId: string }, RuleRefusal>> => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = written.name.trim();
		if (name === '') return refuse('rule.nameMissing');
		if (written.conditions.length === 0) return refuse('rule.noCondition');
		const conditions: Condition[] = [];
		for (const one of written.conditions) {
			const read = readCondition(one);
			if (!read.ok) return read;
			conditions.push(read.value);
		}
		await lockAssignmentRules(tx);
		const gives = await givesWhatIsThere(tx, written);
		if (!gives.ok) return gives;
		const before = (await assignmentRulesOf(tx)).find(({ id }) => id === ruleId);
		if (ruleId !== null && !before) return refuse('rule.unknown');
		const saved = await storeRule(tx, ruleId, { ...written, name, conditions });
		if (saved === undefined) return refuse('rule.nameTaken', { name });
		await record(tx, { name: 'rule.saved', subject: saved, actor, details: { name, before: before?.name } });
		return allow({ ruleId: saved });
	});

async function givesWhatIsThere(tx: Tx, rule: WrittenRule): Promise<Outcome<null, RuleRefusal>> {
	const { groupIds, profileId, ownerId, scenarioId } = rule;
	if (groupIds.length === 0 && profileId === null && ownerId === null && scenarioId === null)
		return refuse('rule.noEffect');
	if ((await keepGroups(tx, groupIds)).length < new Set(groupIds).size) return refuse('group.unknown');
	if (profileId !== null && !(await keepProfile(tx, profileId))) return refuse('profile.unknown');
	if (scenarioId !== null && !(await lockScenario(tx, scenarioId))) return refuse('scenario.unknown');
	if (ownerId === null) return allow(null);
	const owner = await lockCollaborator(tx, ownerId);
	if (!owner) return refuse('collaborator.unknown');
	return owner.deactivatedAt || owner.role === 'viewer'
		? refuse('collaborator.notOwner', { name: owner.name })
		: allow(null);
}
