import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from './open.ts';

/**
 * Clients that a run must look at, in key order (engine.md 7): something of theirs can matter today, or an action of theirs
 * still stands, and no run has looked since one of their facts changed.
 */
export async function clientsToLookAt(tx: Tx, today: Day): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select c.id from client c
		where (c.looked_on is null or c.looked_on < ${today}) and (
			c.id in (select i.client_id from invoice i where i.open_minor > 0 and i.look_on <= ${today})
			or c.id in (select p.client_id from payment p where p.look_on <= ${today} and p.cancelled_at is null)
			or c.id in (select a.client_id from action a where a.state in ('open', 'ready'))
		)
		order by c.id`.execute(tx);
	return rows.map((row) => row.id);
}

/** A fact of these clients changed: the next run looks at all they owe again (engine.md 7). */
export async function lookAgain(tx: Tx, clientIds: readonly string[], today: Day): Promise<void> {
	if (clientIds.length === 0) return;
	await sql`update client set looked_on = null where id = any(${clientIds}::uuid[]) and looked_on is not null`.execute(
		tx,
	);
	await sql`
		update invoice set look_on = ${today}
		where client_id = any(${clientIds}::uuid[]) and open_minor > 0 and (look_on is null or look_on > ${today})`.execute(tx);
	await sql`
		update payment set look_on = ${today}
		where client_id = any(${clientIds}::uuid[]) and cancelled_at is null and (look_on is null or look_on > ${today})
			and paid_on >= ${today}::date - 31`.execute(tx);
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
		where c.id in (select i.client_id from invoice i where i.open_minor > 0)
			or c.id in (select p.client_id from payment p where p.look_on is not null and p.cancelled_at is null)
			or c.id in (select a.client_id from action a where a.state in ('open', 'ready'))
		order by c.id`.execute(tx);
	return rows.map((row) => row.id);
}
