import { sql } from 'kysely';
import type { MergeOf } from './client-merges.ts';
import type { Tx } from './open.ts';

/**
 * Whoever may see less of one of two clients sees no more of what they become (DOC-02): the lower right holds. What was said of the client
 * that goes is kept under `client_right`, what changed of the one that stays under `survivor_right`.
 */
export async function lowerRights(tx: Tx, { mergeId, survivorId, mergedId }: MergeOf): Promise<void> {
	await sql`
		insert into client_merge_row (merge_id, of_table, row_id, kept)
		select ${mergeId}, 'client_right', r.collaborator_id, to_jsonb(r) from client_right r where r.client_id = ${mergedId}`.execute(
		tx,
	);
	await sql`
		with lowered as (${loweredRights(survivorId, mergedId)}), noted as (
			insert into client_merge_row (merge_id, of_table, row_id, kept)
			select ${mergeId}, 'survivor_right', l.id, jsonb_build_object('before', l.said, 'granted', l.granted) from lowered l)
		insert into client_right (collaborator_id, client_id, granted)
		select l.id, ${survivorId}, l.granted from lowered l
		on conflict (organization_id, collaborator_id, client_id) do update set granted = excluded.granted`.execute(tx);
}

/** Collaborators who may see less of the client that goes than of the one that stays: what was said to them of that one, and what they may see of the other. */
export const loweredRights = (survivorId: string, mergedId: string) => sql<{ id: string }>`
	select id, said, granted from (
		select s.id, ours.granted as said, coalesce(ours.granted, d.granted) as before, coalesce(gone.granted, d.granted) as granted
		from collaborator s
		join organization o on o.id = s.organization_id
		cross join lateral (select case s.role when 'viewer' then o.viewer_right else o.collaborator_right end as granted) d
		left join client_right ours on ours.collaborator_id = s.id and ours.client_id = ${survivorId}
		left join client_right gone on gone.collaborator_id = s.id and gone.client_id = ${mergedId}
		where s.role <> 'admin'
	) both_said
	where array_position(array['none', 'read', 'full'], granted) < array_position(array['none', 'read', 'full'], before)`;

/** The rights of both as they were; what somebody has changed since stays. */
export async function raiseRights(
	tx: Tx,
	{ mergeId, survivorId }: Pick<MergeOf, 'mergeId' | 'survivorId'>,
): Promise<void> {
	await sql`
		update client_right r set granted = k.kept ->> 'before' from client_merge_row k
		where k.merge_id = ${mergeId} and k.of_table = 'survivor_right' and k.row_id = r.collaborator_id
			and r.client_id = ${survivorId} and r.granted = k.kept ->> 'granted' and k.kept ->> 'before' is not null`.execute(tx);
	await sql`
		delete from client_right r using client_merge_row k
		where k.merge_id = ${mergeId} and k.of_table = 'survivor_right' and k.row_id = r.collaborator_id
			and r.client_id = ${survivorId} and r.granted = k.kept ->> 'granted' and k.kept ->> 'before' is null`.execute(tx);
	await sql`
		insert into client_right select p.* from client_merge_row k, jsonb_populate_record(null::client_right, k.kept) p
		where k.merge_id = ${mergeId} and k.of_table = 'client_right'`.execute(tx);
}
