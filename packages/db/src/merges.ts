import { sql } from 'kysely';
import type { MergeOf } from './client-merges.ts';
import type { Tx } from './open.ts';

/** A merge as it is judged before it is undone. */
export type MergeRow = MergeOf & {
	readonly name: string;
	readonly accountCode: string;
	readonly mergedAt: Date;
	readonly undone: boolean;
	/** The survivor is there still, and no later merge into it stands. */
	readonly last: boolean;
};

const row = sql`
	select m.id as "mergeId", m.survivor_id as "survivorId", m.merged_id as "mergedId", m.shifted, m.client ->> 'name' as "name",
		m.client ->> 'account_code' as "accountCode", m.merged_at as "mergedAt", m.undone_at is not null as "undone",
		exists (select from client c where c.id = m.survivor_id)
			and not exists (select from client_merge n where n.survivor_id = m.survivor_id and n.undone_at is null and n.id > m.id) as "last"`;

/** A merge, undone or not. */
export async function mergeById(tx: Tx, id: string): Promise<MergeRow | undefined> {
	const { rows } = await sql<MergeRow>`${row} from client_merge m where m.id = ${id}`.execute(tx.withoutPlugins());
	return rows[0];
}

/** What went into a client and has not come back, the latest first. */
export async function mergesInto(tx: Tx, survivorId: string): Promise<(MergeRow & { readonly by: string })[]> {
	const { rows } = await sql<MergeRow & { by: string }>`
		${row}, s.name as "by" from client_merge m join collaborator s on s.id = m.merged_by
		where m.survivor_id = ${survivorId} and m.undone_at is null order by m.id desc`.execute(tx.withoutPlugins());
	return rows;
}

/** Nobody undoes it a second time. */
export const markUndone = (tx: Tx, id: string, by: string, at: Date) =>
	tx.updateTable('clientMerge').set({ undoneAt: at, undoneBy: by }).where('id', '=', id).execute();

/** Whether a message of a client is on its way: it would not know whom it went to. */
export async function messageUnderway(tx: Tx, clientId: string): Promise<boolean> {
	const { rows } = await sql`
		select from action a join delivery d on d.action_id = a.id
		where a.client_id = ${clientId} and d.state in ('ready', 'sending') limit 1`.execute(tx);
	return rows.length > 0;
}

/** Who a merged client is now; undefined for one that was never merged. */
export async function survivorOf(tx: Tx, mergedId: string): Promise<string | undefined> {
	const row = await tx.selectFrom('mergedClient').select('clientId').where('id', '=', mergedId).executeTakeFirst();
	return row?.clientId;
}

/** The clients that a client is: itself and those that went into it. */
export async function clientsIn(tx: Tx, clientId: string): Promise<string[]> {
	const rows = await tx.selectFrom('mergedClient').select('id').where('clientId', '=', clientId).execute();
	return [clientId, ...rows.map(({ id }) => id)];
}

/** Keeps imports out until the end of the transaction; false when one reads now. */
export async function keepImportsOut(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ free: boolean }>`
		select pg_try_advisory_xact_lock_shared(hashtextextended('import ' || current_organization(), 0)) as free`.execute(tx);
	return rows[0]?.free ?? false;
}
