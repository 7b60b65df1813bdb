import type { Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { carryApprovals } from '@quittance/db/approvals.ts';
import type { Actor } from '@quittance/db/open.ts';
import { clientsToLookAt } from '@quittance/db/planning-clients.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { lastRunDay, lockRuns, planRunOf } from '@quittance/db/runs.ts';
import { judgePromises } from './judge-promises.ts';
import { layPlan, savePlans } from './lay-plans.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';

export type PlanRun = { readonly actor: Actor; readonly day: Day } & Connected;

/** What a run did: clients looked at, and actions by what became of them. */
export type RunPlanned = {
	readonly runId: string;
	readonly clients: number;
	readonly created: number;
	readonly kept: number;
	readonly changed: number;
	readonly cancelled: number;
	readonly brokenPromises: number;
};

/** Clients read, planned and written at a time: the run's memory does not grow with the book. */
const BATCH = 500;

/**
 * Plans a day for the organization (engine.md 7): one run at a time, only clients for whom something can matter, all or
 * nothing. The same day again changes nothing; a day before the last run is refused (WHY-04).
 */
export const planRun = ({ db, now }: Office, asked: PlanRun): Promise<Outcome<RunPlanned, 'run.dayPassed'>> =>
	db.write(asked.actor, async (tx) => {
		await lockRuns(tx);
		const last = await lastRunDay(tx);
		if (last !== undefined && last > asked.day) return refuse('run.dayPassed', { day: asked.day, last });
		const { run, context } = await planningOf(tx, asked.day, asked);
		const brokenPromises = await judgePromises(tx, run, context, asked.actor, now());
		const runId = await planRunOf(tx, asked.day, now());
		const ids = await clientsToLookAt(tx, asked.day);
		const planned = { runId, clients: ids.length, created: 0, kept: 0, changed: 0, cancelled: 0, brokenPromises };
		let reading = planningClients(tx, ids.slice(0, BATCH), context);
		for (let from = 0; from < ids.length; from += BATCH) {
			const clients = await reading;
			// The server reads the next clients while these are planned.
			reading = planningClients(tx, ids.slice(from + BATCH, from + 2 * BATCH), context);
			// Should saving fail, nobody awaits this reading: its failure is the same one, and is told already.
			reading.catch(() => undefined);
			const laid = clients.map((client) => layPlan(client, run));
			await savePlans(tx, runId, run.today, laid);
			for (const { reconciled } of laid) {
				planned.created += reconciled.create.length;
				planned.kept += reconciled.keep.length;
				planned.changed += reconciled.change.length;
				planned.cancelled += reconciled.cancel.length;
			}
		}
		await carryApprovals(tx, asked.day);
		await record(tx, {
			name: 'run.planned',
			subject: runId,
			actor: asked.actor,
			details: { day: asked.day, ...planned },
		});
		return allow(planned);
	});
