import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { RunFacts } from '@quittance/core/dunning/facts.ts';
import type { Tx } from './open.ts';

/** Waits for any other run of the organization to end: planning and its replays go one at a time (WHY-04). */
export const lockRuns = (tx: Tx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('run ' || current_organization(), 0))`.execute(tx);

/** Keeps planning out while one action changes hands: many may hold it at a time, none while a run is planned. */
export const keepPlanningOut = (tx: Tx) =>
	sql`select pg_advisory_xact_lock_shared(hashtextextended('run ' || current_organization(), 0))`.execute(tx);

/**
 * For a transaction that asks about one client what others ask thousands of times a night about theirs: the server uses the plan that it
 * made once, instead of finding each time that one client is cheaper than it had thought.
 */
export const keepPlans = (tx: Tx) => sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(tx);

/** The day of the latest run, or undefined before the first. */
export async function lastRunDay(tx: Tx): Promise<Day | undefined> {
	const { last } = await tx
		.selectFrom('run')
		.select((eb) => eb.fn.max<Day | null>('day').as('last'))
		.executeTakeFirstOrThrow();
	return last ?? undefined;
}

/** The run of a day, made when it is new, planned now; its id. A day that was said not to have run has run after all. */
export async function planRunOf(tx: Tx, day: Day, plannedAt: Date): Promise<string> {
	const run = await tx
		.insertInto('run')
		.values({ day, plannedAt })
		.onConflict((conflict) =>
			conflict.columns(['organizationId', 'day']).doUpdateSet((eb) => ({
				plannedAt,
				state: eb
					.case()
					.when('run.state', '=', 'not run')
					.then(eb.val('planned' as const))
					.else(eb.ref('run.state'))
					.end(),
				closedAt: eb.case().when('run.state', '=', 'not run').then(null).else(eb.ref('run.closedAt')).end(),
			})),
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	return run.id;
}

/** What the organization's settings say to a run; `lastImportOn` is the day of the last ledger read (SCN-23). */
export type RunSettings = Pick<RunFacts, 'goLiveOn' | 'automaticSending' | 'approvalRequired'> & {
	readonly promiseGraceDays: number;
	readonly staleAfterWorkingDays: number | null;
	readonly lastImportOn: Day | null;
	readonly country: string;
	readonly region: string | null;
	readonly timeZone: string;
	readonly featuresOff: readonly string[];
};

export async function runSettings(tx: Tx): Promise<RunSettings> {
	const { rows } = await sql<RunSettings>`
		select o.go_live_on as "goLiveOn", o.automatic_sending as "automaticSending", o.approval_required as "approvalRequired",
			o.promise_grace_working_days as "promiseGraceDays", o.stale_after_working_days as "staleAfterWorkingDays",
			o.country, o.region, o.time_zone as "timeZone", o.features_off as "featuresOff",
			(select (max(i.finished_at) at time zone o.time_zone)::date from import i
				where i.organization_id = o.id and i.state = 'done' and i.brings_ledger) as "lastImportOn"
		from organization o where o.id = current_organization()`.execute(tx.withoutPlugins());
	const [settings] = rows;
	if (!settings) throw new Error('no organization in this transaction');
	return settings;
}
