import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

/** Whoever adds, names or ranks groups goes one at a time: no two share a name or a rank. After `keepPlanningOut`, where that is asked too. */
export const lockGroups = (tx: Tx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('groups ' || current_organization(), 0))`.execute(tx);

/** The groups of these names, whatever the case; those that are missing are added behind the last rank. */
export async function groupsNamed(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
	await lockGroups(tx);
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

export type Membership = { readonly clientId: string; readonly groupId: string; readonly group: string };

/**
 * Puts clients into groups; they stay in all their others (GRP-01). The memberships that are new. One that an import or a rule had
 * given becomes a person's when a person gives it too, so that nothing but a person takes it away (GRP-02).
 */
export async function addMembers(
	tx: Tx,
	groupIds: readonly string[],
	clientIds: readonly string[],
	origin: 'hand' | 'import' | 'rule',
): Promise<Membership[]> {
	const { rows } = await sql<Membership & { isNew: boolean }>`
		insert into client_group_member as m (client_id, client_group_id, origin)
		select c.id, g.id, ${origin} from unnest(${clientIds}::uuid[]) as c (id) cross join unnest(${groupIds}::uuid[]) as g (id)
		on conflict (organization_id, client_id, client_group_id) do update set origin = excluded.origin
			where excluded.origin = 'hand' and m.origin <> 'hand'
		returning m.client_id, m.client_group_id as group_id, old.client_id is null as is_new,
			(select g.name from client_group g where g.id = m.client_group_id) as group`.execute(tx);
	return rows.filter(({ isNew }) => isNew);
}

/** Takes clients out of these groups and no others, however they came in (GRP-01). The memberships that ended. */
export async function removeMembers(
	tx: Tx,
	groupIds: readonly string[],
	clientIds: readonly string[],
): Promise<Membership[]> {
	const { rows } = await sql<Membership>`
		delete from client_group_member m using client_group g
		where g.id = m.client_group_id and g.id = any(${groupIds}::uuid[]) and m.client_id = any(${clientIds}::uuid[])
		returning m.client_id, g.id as group_id, g.name as group`.execute(tx);
	return rows;
}

export type GroupRow = { id: string; name: string; rank: number; scenarioId: string | null };

const columns = ['id', 'name', 'rank', 'scenarioId'] as const;

export const lockGroup = (tx: Tx, id: string): Promise<GroupRow | undefined> =>
	tx.selectFrom('clientGroup').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();

/** Groups to put clients into: nobody deletes them before this transaction ends. Those that are not there are left out. */
export async function keepGroups(tx: Tx, ids: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from client_group where id = any(${ids}::uuid[]) order by id for key share`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Adds a group behind the last rank; undefined when one has that name, whatever the case. */
export async function addGroup(tx: Tx, name: string): Promise<{ id: string } | undefined> {
	const { rows } = await sql<{ id: string }>`
		insert into client_group (name, rank) select ${name}, coalesce(max(rank), 0) + 1 from client_group
		on conflict (organization_id, lower(name)) do nothing returning id`.execute(tx);
	return rows[0];
}

export const renameGroupRow = (tx: Tx, id: string, name: string) =>
	tx.updateTable('clientGroup').set({ name }).where('id', '=', id).execute();

export const deleteGroupRow = (tx: Tx, id: string) => tx.deleteFrom('clientGroup').where('id', '=', id).execute();

/** Gives a group its place from the top, the others closing up behind it: ranks run from 1 without a gap. Those that moved. */
export async function rankGroupAt(tx: Tx, id: string, place: number): Promise<GroupRow[]> {
	const { rows } = await sql<GroupRow>`
		update client_group g set rank = n.rank
		from (
			select id, row_number() over (order by place) as rank
			from (
				select id, row_number() over (order by rank) as place from client_group where id <> ${id}
				union all select ${id}::uuid, ${place}::integer - 0.5
			) p
		) n
		where n.id = g.id and n.rank <> g.rank
		returning g.id, g.name, g.rank, g.scenario_id`.execute(tx);
	return rows;
}

/** The clients in some groups, each once, in key order. */
export async function membersOf(tx: Tx, groupIds: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select distinct client_id as id from client_group_member where client_group_id = any(${groupIds}::uuid[]) order by 1`.execute(
		tx,
	);
	return rows.map(({ id }) => id);
}

export const setGroupScenario = (tx: Tx, id: string, scenarioId: string | null) =>
	tx.updateTable('clientGroup').set({ scenarioId }).where('id', '=', id).execute();

export type ListedGroup = {
	readonly id: string;
	readonly name: string;
	/** 1 wins over 2 where both carry a scenario (SCN-17). */
	readonly rank: number;
	/** The name of the scenario that it carries; null: it only classifies (GRP-05). */
	readonly scenario: string | null;
	/** How many of its clients the collaborator may see. */
	readonly clients: number;
};

/** Every group by rank, with what it carries and how many are in it. */
export async function groupsListed(tx: Tx, viewer: string): Promise<ListedGroup[]> {
	const { rows } = await sql<ListedGroup>`
		select g.id, g.name, g.rank, s.name as scenario, coalesce(n.clients, 0)::int as clients
		from client_group g
		left join scenario s on s.organization_id = g.organization_id and s.id = g.scenario_id
		left join (
			select m.client_group_id, count(*) as clients from client_group_member m
			where ${hasRight(viewer, 'read', sql.ref('m.client_id'))} group by 1
		) n on n.client_group_id = g.id
		order by g.rank`.execute(tx.withoutPlugins());
	return rows;
}
