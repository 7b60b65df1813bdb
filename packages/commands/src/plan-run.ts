import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import type { PlannedAction } from '@quittance/core/dunning/action.ts';
import type { RunFacts } from '@quittance/core/dunning/facts.ts';
import { planClient, type ClientPlan } from '@quittance/core/dunning/plan-client.ts';
import { reconcilePlan, type Reconciled } from '@quittance/core/dunning/reconcile-plan.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { carryApprovals } from '@quittance/db/approvals.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { clientsToLookAt } from '@quittance/db/planning-clients.ts';
import { planningClients, type PlanningClient } from '@quittance/db/planning-facts.ts';
import * as save from '@quittance/db/planning-save.ts';
import { lastRunDay, lockRuns, planRunOf } from '@quittance/db/runs.ts';
import { judgePromises } from './judge-promises.ts';
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

type Laid = { readonly client: PlanningClient; readonly plan: ClientPlan; readonly reconciled: Reconciled };

function layPlan(client: PlanningClient, run: RunFacts): Laid {
	const plan = planClient(client.facts, run);
	return { client, plan, reconciled: reconcilePlan(client.standing, plan) };
}

async function savePlans(tx: Tx, runId: string, today: Day, laid: readonly Laid[]): Promise<void> {
	const cancel = laid.flatMap(({ reconciled }) => reconciled.cancel);
	if (cancel.length > 0) await save.cancelActions(tx, cancel);
	for (const { client, reconciled } of laid)
		for (const { id, planned } of reconciled.change) await save.changeAction(tx, id, toSave(client, planned));
	const waits = laid.flatMap(changedWaits);
	if (waits.length > 0) await save.changeWaits(tx, waits);
	await save.addActions(
		tx,
		runId,
		laid.flatMap(({ client, reconciled }) => reconciled.create.map((planned) => toSave(client, planned))),
	);
	await save.saveLooks(tx, today, {
		clientIds: laid.map(({ client }) => client.facts.id),
		invoices: laid.flatMap(({ client, plan }) =>
			movedLooks(
				client,
				plan.answers.map(({ invoiceId, lookOn }) => ({ id: invoiceId, lookOn })),
				today,
			),
		),
		payments: laid.flatMap(({ client, plan }) =>
			movedLooks(
				client,
				plan.thanks.map(({ paymentId, lookOn }) => ({ id: paymentId, lookOn })),
				today,
			),
		),
	});
}

/** Actions whose lines are unchanged but which now wait for something else, or for nothing any more. */
function changedWaits({ client, plan, reconciled }: Laid) {
	const kept = new Set(reconciled.keep);
	return client.standing.flatMap(({ id, key, waitsFor }) => {
		const planned = kept.has(id) ? plan.actions.find((action) => action.key === key) : undefined;
		return planned && planned.waits !== waitsFor ? [{ id, waits: planned.waits }] : [];
	});
}

/** What is due today stays due: the client is marked as looked at, and its row need not be written to say tomorrow. */
const movedLooks = (client: PlanningClient, looks: readonly save.Look[], today: Day): save.Look[] =>
	looks.filter(({ id, lookOn }) => {
		const stored = client.lookOn.get(id) ?? null;
		const staysDue = stored !== null && stored <= today && lookOn === addDays(today, 1);
		return stored !== lookOn && !staysDue;
	});

function toSave({ facts, recipients }: PlanningClient, planned: PlannedAction): save.ActionToSave {
	const covered = new Map<string, bigint>();
	for (const { creditId, minor } of planned.covers) covered.set(creditId, (covered.get(creditId) ?? 0n) + minor);
	return {
		clientId: facts.id,
		variant: facts.variant,
		planned,
		recipients: recipientsOf(planned, facts.reach, recipients),
		credits: facts.credits.flatMap(({ id, kind, number, on }) => {
			const minor = covered.get(id);
			return minor === undefined ? [] : [{ id, kind, number, on, minor: String(minor) }];
		}),
	};
}

function recipientsOf(
	{ channel, textConnector }: PlannedAction,
	reach: PlanningClient['facts']['reach'],
	emails: PlanningClient['recipients'],
): Record<string, string>[] {
	if (channel === 'email')
		return emails.map(({ address, name, role }) => ({
			address,
			role: role === 'cc' ? 'cc' : 'to',
			...(name !== null && { name }),
		}));
	if (channel === 'letter') return reach.letter === null ? [] : [{ addressId: reach.letter }];
	const number = channel === 'phone' ? reach.phone : textConnector && reach.text[textConnector];
	return number ? [{ number }] : [];
}
