import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** The run of a day, locked; undefined when there is none. */
export const lockRunOf = (tx: Tx, day: Day) =>
	tx
		.selectFrom('run')
		.select(['id', 'day', 'state', 'closedAt', 'counts'])
		.where('day', '=', day)
		.forUpdate()
		.executeTakeFirst();

/** Sending has begun. */
export const beginRun = (tx: Tx, id: string) =>
	tx.updateTable('run').set({ state: 'sending' }).where('id', '=', id).execute();

export const closeRun = (tx: Tx, id: string, at: Date, counts: Readonly<Record<string, unknown>>) =>
	tx
		.updateTable('run')
		.set({ state: 'closed', closedAt: at, counts: { ...counts } })
		.where('id', '=', id)
		.execute();

/** That a night passed without us (SCN-14). Nothing when the day has a run after all; else true. */
export async function addMissedRun(tx: Tx, day: Day, at: Date): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('run')
		.values({ day, state: 'not run', closedAt: at })
		.onConflict((conflict) => conflict.columns(['organizationId', 'day']).doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/** Runs up to a day whose window has passed and that nobody closed. */
export const runsLeftOpen = (tx: Tx, upTo: Day) =>
	tx
		.selectFrom('run')
		.select(['id', 'day'])
		.where('state', 'in', ['planned', 'sending'])
		.where('day', '<=', upTo)
		.orderBy('day')
		.execute();

/** What became of a night's deliveries, in the words of its report. */
export type NightCounts = {
	readonly sent: number;
	readonly refused: number;
	readonly uncertain: number;
	/** Begun and not yet told of, when the night was counted. */
	readonly onItsWay: number;
	/** By the reason why nothing was left to send. */
	readonly cancelled: Readonly<Record<string, number>>;
	/** Still waiting: refused for now, or not reached before the window closed. They go the next night. */
	readonly refusedForNow: number;
	readonly notSent: number;
};

/** Counts what was settled since the window opened, and what is left. */
export async function countNight(tx: Tx, openedAt: Date): Promise<NightCounts> {
	const { rows } = await sql<{ state: string; because: string | null; forNow: boolean; count: bigint }>`
		select d.state, case when d.state = 'cancelled' then coalesce(a.cancelled_because, d.refusal, '') end as because,
			d.refused_for_now as "forNow", count(*)
		from delivery d join action a on a.organization_id = d.organization_id and a.id = d.action_id
		where d.settled_at >= ${openedAt} or d.state in ('ready', 'sending')
		group by 1, 2, 3`.execute(tx.withoutPlugins());
	const sum = (of: (row: (typeof rows)[number]) => boolean) =>
		rows.filter(of).reduce((total, { count }) => total + Number(count), 0);
	const cancelled: Record<string, number> = {};
	for (const { state, because, count } of rows)
		if (state === 'cancelled' && because !== null) cancelled[because] = (cancelled[because] ?? 0) + Number(count);
	return {
		sent: sum(({ state }) => state === 'accepted'),
		refused: sum(({ state }) => state === 'refused'),
		uncertain: sum(({ state }) => state === 'uncertain'),
		onItsWay: sum(({ state }) => state === 'sending'),
		cancelled,
		refusedForNow: sum(({ state, forNow }) => state === 'ready' && forNow),
		notSent: sum(({ state, forNow }) => state === 'ready' && !forNow),
	};
}

/** How far the run of a day is; undefined before it is planned. */
export const stateOfRun = async (tx: Tx, day: Day) =>
	(await tx.selectFrom('run').select('state').where('day', '=', day).executeTakeFirst())?.state;
