import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from './open.ts';

export type ApprovalRow = { clientId: string; fingerprint: string; by: string };

/** What was approved ahead of a night, of these clients. */
export async function approvalsOn(tx: Tx, clientIds: readonly string[], night: Day): Promise<ApprovalRow[]> {
	const { rows } = await sql<ApprovalRow>`
		select client_id as "clientId", fingerprint, approved_by as by from approval
		where client_id = any(${clientIds}::uuid[]) and night = ${night}
		order by approved_at, approved_by`.execute(tx.withoutPlugins());
	return rows;
}

/** Writes down somebody's yes to messages of a night; the same yes twice is one. */
export const addApprovals = (
	tx: Tx,
	night: Day,
	messages: readonly { readonly clientId: string; readonly fingerprint: string }[],
	by: string,
	at: Date,
) =>
	sql`
		insert into approval (client_id, night, fingerprint, approved_by, approved_at)
		select n.client_id, ${night}, n.fingerprint, ${by}, ${at}
		from unnest(${messages.map(({ clientId }) => clientId)}::uuid[],
			${messages.map(({ fingerprint }) => fingerprint)}::text[]) as n (client_id, fingerprint)
		on conflict do nothing`.execute(tx);

/** What was approved ahead of the night belongs to its planned actions from now on, and so outlives it (engine.md 7). */
export const carryApprovals = (tx: Tx, night: Day) =>
	sql`
		update action a
		set approved_by = coalesce(a.approved_by, y.persons[1]), approved_at = coalesce(a.approved_at, y.first_at),
			seconded_by = coalesce(a.seconded_by,
				(array_remove(y.persons, coalesce(a.approved_by, y.persons[1])))[1])
		from (
			select client_id, fingerprint, array_agg(approved_by order by approved_at, approved_by) as persons,
				min(approved_at) as first_at
			from approval where night = ${night} group by client_id, fingerprint
		) y
		where a.client_id = y.client_id and a.fingerprint = y.fingerprint and a.state in ('open', 'ready')
			and a.seconded_by is null`.execute(tx);
