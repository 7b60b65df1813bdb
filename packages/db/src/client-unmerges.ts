import { sql } from 'kysely';
import { raiseRights } from './client-merge-rights.ts';
import type { MergeOf } from './client-merges.ts';
import { clientTables, type ClientTable } from './client-tables.ts';
import type { Tx } from './open.ts';

/** The rows of a table that are noted as having gone along. */
const noted = (mergeId: string, ...tables: readonly string[]) =>
	sql`(select r.row_id from client_merge_row r where r.merge_id = ${mergeId} and r.of_table in (${sql.join(tables)}))`;

/**
 * Notes what came to the survivor since and hangs on what moved, so that it goes back with it: holds, documents, tasks and comments about a
 * moved invoice or message; payments and credit notes that settle moved invoices alone; messages about nothing else.
 */
export async function noteFollowers(tx: Tx, { mergeId, survivorId }: MergeOf): Promise<void> {
	const note = (table: string, rows: ReturnType<typeof sql>) =>
		sql`
			insert into client_merge_row (merge_id, of_table, row_id)
			select ${mergeId}, ${table}, f.id from (${rows}) f on conflict do nothing`.execute(tx);
	const invoices = noted(mergeId, 'invoice');
	for (const [table, column] of [
		['payment', 'payment_id'],
		['credit_note', 'credit_note_id'],
	] as const)
		await note(
			table,
			sql`
				select c.id from ${sql.table(table)} c join match m on m.${sql.ref(column)} = c.id and m.undone_at is null
				where c.client_id = ${survivorId} and c.id > ${mergeId} group by c.id having bool_and(m.invoice_id in ${invoices})`,
		);
	for (const table of ['hold', 'document'])
		await note(
			table,
			sql`select h.id from ${sql.table(table)} h where h.client_id = ${survivorId} and h.invoice_id in ${invoices}`,
		);
	await note(
		'action',
		sql`
			select a.id from action a join action_invoice l on l.action_id = a.id
			where a.client_id = ${survivorId} group by a.id having bool_and(l.invoice_id in ${invoices})
			union all select a.id from action a where a.client_id = ${survivorId} and a.payment_id in ${noted(mergeId, 'payment')}`,
	);
	await note(
		'task',
		sql`
			select t.id from task t left join promise p on p.id = t.promise_id left join dispute d on d.id = t.dispute_id
			where t.client_id = ${survivorId} and (coalesce(t.invoice_id, p.invoice_id, d.invoice_id) in ${invoices}
				or t.action_id in ${noted(mergeId, 'action')})`,
	);
	await note(
		'comment',
		sql`select c.id from comment c where c.client_id = ${survivorId} and c.card_id in ${noted(mergeId, 'action', 'task')}`,
	);
}

/** How many matches join what goes back with what stays: until they are undone the two are one. */
export async function matchesAcross(tx: Tx, mergeId: string, survivorId: string): Promise<number> {
	const { rows } = await sql<{ across: number }>`
		select count(*)::int as across from match m join invoice i on i.id = m.invoice_id
		where m.undone_at is null and i.client_id = ${survivorId}
			and (m.invoice_id in ${noted(mergeId, 'invoice')})
				<> (coalesce(m.payment_id, m.credit_note_id) in ${noted(mergeId, 'payment', 'credit_note')})`.execute(tx);
	return rows[0]?.across ?? 0;
}

/** Makes two of one again, with what was noted of the merge; what somebody took away since stays away. Both rows of the pair are the caller's. */
export async function moveBack(tx: Tx, of: MergeOf): Promise<void> {
	const { mergeId, survivorId, mergedId } = of;
	await sql`
		update action a set state = 'cancelled', waits_for = null, cancelled_because = 'unmerged'
		where a.client_id = ${survivorId} and a.state in ('open', 'ready') and a.id not in ${noted(mergeId, 'action')}
			and exists (select from action_invoice l where l.action_id = a.id and l.invoice_id in ${noted(mergeId, 'invoice')})`.execute(
		tx,
	);
	await sql`delete from merged_client where id = ${mergedId}`.execute(tx);
	await bringClientBack(tx, mergeId);
	for (const table of clientTables) {
		await back(tx, table, of);
		if (table.like !== undefined) await unpack(tx, table, mergeId);
	}
	await unpack(tx, { table: 'consent', key: 'id' }, mergeId);
	await raiseRights(tx, of);
}

/** Its row as it was; what it pointed at may be gone since. */
async function bringClientBack(tx: Tx, mergeId: string): Promise<void> {
	const { rows } = await sql<{ name: string }>`
		select attname as name from pg_attribute
		where attrelid = 'client'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(tx);
	const columns = (of: string) => sql.join(rows.map(({ name }) => sql.ref(of + name)));
	await sql`
		insert into client (${columns('')})
		select ${columns('was.')} from client_merge m, jsonb_populate_record(null::client, m.client
			|| jsonb_build_object('profile_id', (select id from profile where id::text = m.client ->> 'profile_id'),
				'scenario_id', (select id from scenario where id::text = m.client ->> 'scenario_id'))) was
		where m.id = ${mergeId}`.execute(tx);
}

/** The rows that went along and are the survivor's still, each found by its id: `is true` keeps the server from reading all that the survivor has for each of them. */
const back = (tx: Tx, { table, key, placed }: ClientTable, { mergeId, survivorId, mergedId, shifted }: MergeOf) =>
	sql`
		update ${sql.table(table)} t set client_id = ${mergedId} ${placed ? sql`, position = greatest(1, t.position - ${shifted})` : sql``}
		from client_merge_row r
		where r.merge_id = ${mergeId} and r.of_table = ${table} and r.kept is null and r.row_id = t.${sql.ref(key)}
			and ${key === 'id' ? sql`(t.client_id = ${survivorId}) is true` : sql`t.client_id = ${survivorId}`}`.execute(tx);

const unpack = (tx: Tx, { table, needs }: ClientTable, mergeId: string) =>
	sql`
		insert into ${sql.table(table)}
		select was.* from client_merge_row r, jsonb_populate_record(null::${sql.table(table)}, r.kept) was
		where r.merge_id = ${mergeId} and r.of_table = ${table} and r.kept is not null
			${needs === undefined ? sql`` : sql`and exists (select from ${sql.table(needs)} n where n.id = r.row_id)`}`.execute(tx);
