import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** The groups of these names, whatever the case; those that are missing are added behind the last rank. */
export async function groupsNamed(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
	await sql`
		insert into client_group (name, rank)
		select wanted.name, (select coalesce(max(rank), 0) from client_group) + row_number() over (order by wanted.at)
		from (select distinct on (lower(name)) name, at from unnest(${names}::text[]) with ordinality as n (name, at) order by lower(name), at) wanted
		where not exists (select from client_group g where lower(g.name) = lower(wanted.name))
		on conflict (organization_id, lower(name)) do nothing`.execute(tx);
	const { rows } = await sql<{ id: string; name: string }>`
		select g.id, n.name from unnest(${names}::text[]) as n (name) join client_group g on lower(g.name) = lower(n.name)`.execute(
		tx,
	);
	return new Map(rows.map(({ id, name }) => [name, id]));
}

/** The group of a name, whatever the case, without adding any. */
export const groupNamed = (tx: Tx, name: string) =>
	tx
		.selectFrom('clientGroup')
		.select(['id', 'name', 'scenarioId'])
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.executeTakeFirst();

/** Puts clients into a group; those that are in it stay as they are (GRP-01). The ids of those that are new to it. */
export async function addMembers(
	tx: Tx,
	groupId: string,
	clientIds: readonly string[],
	origin: 'hand' | 'import' | 'rule',
): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		insert into client_group_member (client_id, client_group_id, origin)
		select id, ${groupId}, ${origin} from unnest(${clientIds}::uuid[]) as c (id)
		on conflict do nothing
		returning client_id as id`.execute(tx);
	return rows.map(({ id }) => id);
}

export const lockGroup = (tx: Tx, id: string) =>
	tx.selectFrom('clientGroup').select(['id', 'name', 'scenarioId']).where('id', '=', id).forUpdate().executeTakeFirst();

export const setGroupScenario = (tx: Tx, id: string, scenarioId: string | null) =>
	tx.updateTable('clientGroup').set({ scenarioId }).where('id', '=', id).execute();
