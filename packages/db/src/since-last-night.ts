import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

/** What can change a night's run after the one before, by the names of its activities. */
const changes = [
	'import.done',
	'payment.recorded',
	'promise.made',
	'promise.late',
	'dispute.opened',
	'hold.placed',
	'invoice.unticked',
	'scenario.published',
] as const;

export type LastNight = {
	id: string;
	day: Day;
	/** What its report counted (`NightCounts`); empty before it was closed. */
	counts: { readonly sent?: number; readonly notSent?: number; readonly refusedForNow?: number };
};

/** The last run that was planned before a night; undefined before the first. */
export const lastNightBefore = (tx: Tx, night: Day): Promise<LastNight | undefined> =>
	tx
		.selectFrom('run')
		.select((eb) => ['id', 'day', eb.ref('counts').$castTo<LastNight['counts']>().as('counts')])
		.where('day', '<', night)
		.where('plannedAt', 'is not', null)
		.orderBy('day', 'desc')
		.limit(1)
		.executeTakeFirst();

/** How often each of them has happened since that run was planned, to clients that a collaborator may see. */
export async function changesSince(
	tx: Tx,
	runId: string,
	collaboratorId: string,
): Promise<{ name: (typeof changes)[number]; count: number }[]> {
	const { rows } = await sql<{ name: (typeof changes)[number]; count: number }>`
		select a.name, count(*)::integer as count from activity a
		where a.id > (
			select p.id from activity p where p.subject = ${runId} and p.name = 'run.planned' order by p.id desc limit 1) and a.name = any(${[...changes]}::text[])
			and (a.client_id is null or ${hasRight(collaboratorId, 'read', sql.ref('a.client_id'))})
		group by a.name`.execute(tx.withoutPlugins());
	const order = new Map(changes.map((name, at) => [name, at]));
	return rows.toSorted((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0));
}
