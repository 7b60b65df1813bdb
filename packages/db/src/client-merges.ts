import { sql, type RawBuilder } from 'kysely';
import { clientTables, type ClientTable } from './client-tables.ts';
import { lowerRights } from './client-merge-rights.ts';
import type { Tx } from './open.ts';

export type NewMerge = {
	readonly survivorId: string;
	readonly mergedId: string;
	readonly mergedBy: string;
	readonly mergedAt: Date;
};

/**
 * Moves all that belongs to one client to another, and takes the row of the first away: a statement or two for each table, however many
 * rows they have. What the survivor has its like of is put away whole; everything is written down, so that it can go back. The
 * two rows are locked, and no import reads. Answers the merge.
 */
export async function moveClient(tx: Tx, { survivorId, mergedId, mergedBy, mergedAt }: NewMerge): Promise<string> {
	const { rows } = await sql<{ id: string; shifted: number }>`
		insert into client_merge (survivor_id, merged_id, client, shifted, merged_by, merged_at)
		select ${survivorId}, c.id, to_jsonb(c), (select coalesce(max(p.position), 0) from (
			select position from address where client_id = ${survivorId}
			union all select position from email_address where client_id = ${survivorId}
			union all select position from phone where client_id = ${survivorId}) p), ${mergedBy}, ${mergedAt}
		from client c where c.id = ${mergedId} returning id, shifted`.execute(tx);
	const [merge] = rows;
	if (!merge) throw new Error(`client ${mergedId} is not there`);
	const of = { mergeId: merge.id, survivorId, mergedId, shifted: merge.shifted };
	await cancelDoubled(tx, of);
	await putConsentsAway(tx, of);
	for (const table of clientTables) {
		if (table.like !== undefined) await putAway(tx, table, of);
		await move(tx, table, of);
	}
	await lowerRights(tx, of);
	await sql`
		insert into merged_client (id, account_code, name, client_id)
		select id, account_code, name, ${survivorId} from client where id = ${mergedId}`.execute(tx);
	await sql`
		update client set last_message_on = greatest(last_message_on, (select last_message_on from client where id = ${mergedId}))
		where id = ${survivorId}`.execute(tx);
	await sql`delete from client where id = ${mergedId}`.execute(tx);
	return merge.id;
}

/** A merge by whose rows one goes. */
export type MergeOf = {
	readonly mergeId: string;
	readonly survivorId: string;
	readonly mergedId: string;
	readonly shifted: number;
};

/** One message stands for a client, currency and step: where both have it, the next run gives the lines of the other to that of the survivor. */
const cancelDoubled = (tx: Tx, { survivorId, mergedId }: MergeOf) =>
	sql`
		update action gone set state = 'cancelled', waits_for = null, cancelled_because = 'merged'
		where gone.client_id = ${mergedId} and gone.state in ('open', 'ready') and gone.kind not in ('thanks', 'one-off')
			and exists (select from action ours where ours.client_id = ${survivorId} and ours.state in ('open', 'ready')
				and ours.currency = gone.currency and ours.kind = gone.kind)`.execute(tx);

const likeOf = (table: ClientTable, { survivorId, mergedId }: MergeOf): RawBuilder<unknown> => sql`
	gone.client_id = ${mergedId} and exists (
		select from ${sql.table(table.table)} ours where ours.client_id = ${survivorId} and ${sql.raw(table.like ?? 'false')})`;

/** They would vanish with their address or number. */
async function putConsentsAway(tx: Tx, of: MergeOf): Promise<void> {
	for (const table of clientTables.filter(({ table }) => table === 'email_address' || table === 'phone'))
		await sql`
			insert into client_merge_row (merge_id, of_table, row_id, kept)
			select ${of.mergeId}, 'consent', n.id, to_jsonb(n)
			from consent n join ${sql.table(table.table)} gone on gone.id = n.${sql.ref(`${table.table}_id`)}
			where ${likeOf(table, of)}`.execute(tx);
}

const putAway = (tx: Tx, table: ClientTable, of: MergeOf) =>
	sql`
		with away as (delete from ${sql.table(table.table)} gone where ${likeOf(table, of)} returning gone.*)
		insert into client_merge_row (merge_id, of_table, row_id, kept)
		select ${of.mergeId}, ${table.table}, away.${sql.ref(table.key)}, to_jsonb(away) from away`.execute(tx);

const move = (tx: Tx, { table, key, placed }: ClientTable, { mergeId, survivorId, mergedId, shifted }: MergeOf) =>
	sql`
		with moved as (
			update ${sql.table(table)} set client_id = ${survivorId} ${placed ? sql`, position = position + ${shifted}` : sql``}
			where client_id = ${mergedId} returning ${sql.ref(key)} as row_id)
		insert into client_merge_row (merge_id, of_table, row_id) select ${mergeId}, ${table}, row_id from moved`.execute(tx);
