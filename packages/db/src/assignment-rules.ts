import type { Condition } from '@quittance/core/assignment/condition.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** What clients must be like, and what they then get (GRP-03). */
export type AssignmentRule = {
	readonly name: string;
	readonly conditions: readonly Condition[];
	readonly groupIds: readonly string[];
	readonly profileId: string | null;
	readonly ownerId: string | null;
	readonly scenarioId: string | null;
};
export type AssignmentRuleRow = AssignmentRule & { readonly id: string };

/** Every rule, the oldest first: where two give one client different things, the older one decides. */
export async function assignmentRulesOf(tx: Tx): Promise<AssignmentRuleRow[]> {
	const { rows } = await sql<AssignmentRuleRow>`
		select r.id, r.name, r.conditions, r.profile_id as "profileId", r.owner_id as "ownerId", r.scenario_id as "scenarioId",
			array(select g.client_group_id from assignment_rule_group g
				where g.organization_id = r.organization_id and g.assignment_rule_id = r.id) as "groupIds"
		from assignment_rule r order by r.id`.execute(tx.withoutPlugins());
	return rows;
}

/** One rule at a time is written: no two share a name, and none is deleted while it runs. */
export const lockAssignmentRules = (tx: Tx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('assignment rules ' || current_organization(), 0))`.execute(tx);

/** Adds a rule, or changes the one of that id; its id, or undefined when another has its name, whatever the case. */
export async function saveAssignmentRule(tx: Tx, id: string | null, rule: AssignmentRule): Promise<string | undefined> {
	const { groupIds, conditions, ...row } = rule;
	const namesake = await tx
		.selectFrom('assignmentRule')
		.select('id')
		.where(sql`lower(name)`, '=', rule.name.toLowerCase())
		.executeTakeFirst();
	if (namesake && namesake.id !== id) return undefined;
	const values = { ...row, conditions: [...conditions] };
	const saved =
		id === null
			? await tx.insertInto('assignmentRule').values(values).returning('id').executeTakeFirstOrThrow()
			: await tx
					.updateTable('assignmentRule')
					.set(values)
					.where('id', '=', id)
					.returning('id')
					.executeTakeFirstOrThrow();
	await tx.deleteFrom('assignmentRuleGroup').where('assignmentRuleId', '=', saved.id).execute();
	await sql`
		insert into assignment_rule_group (assignment_rule_id, client_group_id)
		select ${saved.id}, g.id from unnest(${groupIds}::uuid[]) as g (id)`.execute(tx);
	return saved.id;
}

export const deleteAssignmentRuleRow = (tx: Tx, id: string) =>
	tx.deleteFrom('assignmentRule').where('id', '=', id).returning('name').executeTakeFirst();

/** Clients that came in since the rules last looked, locked in key order, and from now on no longer new. */
export async function takeNewClients(tx: Tx, at: Date): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		with new as (select organization_id, id from client where ruled_at is null and deleted_at is null order by id for update)
		update client c set ruled_at = ${at} from new where c.organization_id = new.organization_id and c.id = new.id
		returning c.id`.execute(tx);
	return rows.map(({ id }) => id).sort();
}

/** Of some clients those whom nobody gave these yet: in the default profile or none, in nobody's charge, without a scenario of their own. */
export async function clientsWithout(
	tx: Tx,
	what: 'profile' | 'owner' | 'scenario',
	clientIds: readonly string[],
): Promise<string[]> {
	const missing = {
		profile: sql`(c.profile_id is null or exists (select from profile p where p.id = c.profile_id and p.is_default))`,
		owner: sql`c.owner_id is null`,
		scenario: sql`c.scenario_id is null`,
	}[what];
	const { rows } = await sql<{ id: string }>`
		select c.id from client c where c.id = any(${clientIds}::uuid[]) and ${missing} order by c.id`.execute(tx);
	return rows.map(({ id }) => id);
}
