import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from './open.ts';

/**
 * Clients that a run must look at, in key order (engine.md 7): something of theirs can matter today, or an action of theirs
 * still stands, and no run has looked since one of their facts changed. Those that were deleted nobody chases (CLI-13).
 */
export async function clientsToLookAt(tx: Tx, today: Day): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select c.id from client c
		join (
			select client_id from invoice where open_minor > 0 and look_on <= ${today}
			union select client_id from payment where look_on <= ${today} and cancelled_at is null
			union select client_id from action where state in ('open', 'ready')
		) due on due.client_id = c.id
		where (c.looked_on is null or c.looked_on < ${today}) and c.deleted_at is null
		order by c.id`.execute(tx);
	return rows.map((row) => row.id);
}

/** A fact of these clients changed: the next run looks at all they owe again (engine.md 7). */
export async function lookAgain(tx: Tx, clientIds: readonly string[], today: Day): Promise<void> {
	if (clientIds.length === 0) return;
	await Promise.all([
		sql`update client set looked_on = null where id = any(${clientIds}::uuid[]) and looked_on is not null`.execute(tx),
		sql`
		update invoice set look_on = ${today}
		where client_id = any(${clientIds}::uuid[]) and open_minor > 0 and (look_on is null or look_on > ${today})`.execute(tx),
		sql`
		update payment set look_on = ${today}
		where client_id = any(${clientIds}::uuid[]) and cancelled_at is null and (look_on is null or look_on > ${today})
			and paid_on >= ${today}::date - 31`.execute(tx),
	]);
}

/** A fact of the whole organization changed: a scenario, the calendar, go-live (engine.md 7). */
export async function lookAgainAtAll(tx: Tx, today: Day): Promise<void> {
	await sql`update client set looked_on = null where looked_on is not null`.execute(tx);
	await sql`
		update invoice set look_on = ${today} where open_minor > 0 and (look_on is null or look_on > ${today})`.execute(tx);
	await sql`
		update payment set look_on = ${today}
		where cancelled_at is null and (look_on is null or look_on > ${today}) and paid_on >= ${today}::date - 31`.execute(tx);
}

/** Every client with something open, or with an action that stands, in key order: for a preview, which leaves nobody out. */
export async function clientsWithAnythingOpen(tx: Tx): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select c.id from client c
		join (
			select client_id from invoice where open_minor > 0
			union select client_id from payment where look_on is not null and cancelled_at is null
			union select client_id from action where state in ('open', 'ready')
		) open on open.client_id = c.id
		where c.deleted_at is null
		order by c.id`.execute(tx);
	return rows.map((row) => row.id);
}
