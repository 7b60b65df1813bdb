import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

/** Whoever adds, names, merges or deletes tags goes one at a time: no two share a name, and none is put on a client while it goes. */
export const lockTags = (tx: Tx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('tags ' || current_organization(), 0))`.execute(tx);

export type TagRow = { readonly id: string; readonly name: string; readonly colour: string };
const columns = ['id', 'name', 'colour'] as const;

/** The tag of a name, whatever the case. */
export const tagNamed = (tx: Tx, name: string): Promise<TagRow | undefined> =>
	tx
		.selectFrom('tag')
		.select(columns)
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.executeTakeFirst();

/** The tag of an id, which nobody deletes before this transaction ends. */
export const keepTag = (tx: Tx, id: string): Promise<TagRow | undefined> =>
	tx.selectFrom('tag').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();

export const addTag = (tx: Tx, tag: Omit<TagRow, 'id'>): Promise<TagRow> =>
	tx.insertInto('tag').values(tag).returning(columns).executeTakeFirstOrThrow();

export const changeTagRow = (tx: Tx, { id, name, colour }: TagRow) =>
	tx.updateTable('tag').set({ name, colour }).where('id', '=', id).execute();

export const deleteTagRow = (tx: Tx, id: string) => tx.deleteFrom('tag').where('id', '=', id).execute();

/** Puts a tag on clients, beside all others; those on which it is new. */
export async function putTagOn(tx: Tx, tagId: string, clientIds: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ clientId: string }>`
		insert into client_tag (client_id, tag_id) select c.id, ${tagId} from unnest(${clientIds}::uuid[]) as c (id)
		on conflict do nothing returning client_id`.execute(tx);
	return rows.map(({ clientId }) => clientId);
}

/** Takes a tag off clients; those that had it. */
export async function takeTagOff(tx: Tx, tagId: string, clientIds: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ clientId: string }>`
		delete from client_tag where tag_id = ${tagId} and client_id = any(${clientIds}::uuid[]) returning client_id`.execute(
		tx,
	);
	return rows.map(({ clientId }) => clientId);
}

/** The clients with a tag, in key order. */
export async function clientsWithTag(tx: Tx, tagId: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select client_id as id from client_tag where tag_id = ${tagId} order by 1`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Assignment rules that ask for a tag by its old name ask for its new one; how many (GRP-03). */
export async function renameTagInRules(tx: Tx, before: string, after: string): Promise<number> {
	const { rows } = await sql<{ id: string }>`
		update assignment_rule r set conditions = (
			select jsonb_agg(case when c->>'field' = 'tag' and lower(c->>'value') = lower(${before}) then c || jsonb_build_object('value', ${after}::text) else c end order by at)
			from jsonb_array_elements(r.conditions) with ordinality as e (c, at))
		where exists (select from jsonb_array_elements(r.conditions) as c
			where c->>'field' = 'tag' and lower(c->>'value') = lower(${before}))
		returning r.id`.execute(tx);
	return rows.length;
}

export type ListedTag = TagRow & {
	/** How many of its clients the collaborator may see. */
	readonly clients: number;
};

/** Every tag by name, and on how many it is. */
export async function tagsListed(tx: Tx, viewer: string): Promise<ListedTag[]> {
	const { rows } = await sql<ListedTag>`
		select t.id, t.name, t.colour, coalesce(n.clients, 0)::int as clients
		from tag t
		left join (
			select ct.tag_id, count(*) as clients from client_tag ct
			where ${hasRight(viewer, 'read', sql.ref('ct.client_id'))} group by 1
		) n on n.tag_id = t.id
		order by lower(t.name)`.execute(tx.withoutPlugins());
	return rows;
}
