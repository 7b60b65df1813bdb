import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import type { PlannedAction } from '@quittance/core/dunning/action.ts';
import type { RunFacts } from '@quittance/core/dunning/facts.ts';
import { planClient, type ClientPlan } from '@quittance/core/dunning/plan-client.ts';
import { reconcilePlan, type Reconciled } from '@quittance/core/dunning/reconcile-plan.ts';
import type { PlanningClient } from '@quittance/db/planning-facts.ts';
import * as save from '@quittance/db/planning-save.ts';
import type { Tx } from '@quittance/db/open.ts';

/** A client's plan, laid over what stands of earlier ones. */
export type Laid = { readonly client: PlanningClient; readonly plan: ClientPlan; readonly reconciled: Reconciled };

export function layPlan(client: PlanningClient, run: RunFacts): Laid {
	const plan = planClient(client.facts, run);
	return { client, plan, reconciled: reconcilePlan(client.standing, plan) };
}

/** Writes what plans come to: actions made, changed and cancelled, and when to look again. Under the lock of planning. */
export async function savePlans(tx: Tx, runId: string, today: Day, laid: readonly Laid[]): Promise<void> {
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
