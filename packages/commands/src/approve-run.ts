import type { Day } from '@quittance/core/calendar/day.ts';
import { planClient } from '@quittance/core/dunning/plan-client.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { approveActions, lockActions, type ActionRow } from '@quittance/db/actions.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { changeWaits } from '@quittance/db/planning-save.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { mayActOnAll } from './may-act-on.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';

export type ApproveRun = {
	readonly actor: Actor;
	/** The day of the run that is looked at. */
	readonly day: Day;
	/** What was seen on screen: an action that has changed since is not approved by mistake. */
	readonly actions: readonly { readonly id: string; readonly fingerprint: string }[];
} & Connected;

export type Approved = { readonly approved: number; readonly stillWaiting: number };
export type ApproveRefusal =
	'action.unknown' | 'client.readOnly' | 'action.changed' | 'action.notWaiting' | 'action.samePerson';

/**
 * A person says yes to actions of a run (WHY-02), as first or, above the ceiling, as second person (SCN-21). All or none:
 * refused when one of them has changed, waits for no yes, or has this person's already.
 */
export const approveRun = ({ db, now }: Office, asked: ApproveRun): Promise<Outcome<Approved, ApproveRefusal>> =>
	db.write(asked.actor, async (tx) => {
		await keepPlanningOut(tx);
		const seen = new Map(asked.actions.map(({ id, fingerprint }) => [id, fingerprint]));
		if (seen.size === 0) return allow({ approved: 0, stillWaiting: 0 });
		const actions = await lockActions(tx, [...seen.keys()]);
		if (actions.length < seen.size) return refuse('action.unknown');
		const clientIds = actions.map(({ clientId }) => clientId);
		const may = await mayActOnAll(tx, asked.actor, clientIds, 'action.unknown');
		if (!may.ok) return may;
		for (const action of actions) {
			if (action.fingerprint !== seen.get(action.id)) return refuse('action.changed', { id: action.id });
			if (action.waitsFor !== 'approval' && action.waitsFor !== 'second person')
				return refuse('action.notWaiting', { id: action.id, state: action.state });
			if (action.approvedBy === asked.actor.id) return refuse('action.samePerson', { id: action.id });
		}
		await approveActions(tx, [...seen.keys()], asked.actor.id, now());
		const stillWaiting = await askAgain(tx, actions, asked);
		for (const { id, clientId, kind } of actions)
			await record(tx, { name: 'action.approved', subject: id, clientId, actor: asked.actor, details: { kind } });
		return allow({ approved: actions.length, stillWaiting });
	});

/** What each of them waits for now, by the same rules that planned it. */
async function askAgain(tx: Tx, actions: readonly ActionRow[], { day, ...connected }: ApproveRun): Promise<number> {
	const { run, context } = await planningOf(tx, day, connected);
	const clients = await planningClients(tx, [...new Set(actions.map(({ clientId }) => clientId))].sort(), context);
	const planned = new Map(
		clients.flatMap(({ facts }) =>
			planClient(facts, run).actions.map((action) => [`${facts.id} ${action.fingerprint}`, action.waits] as const),
		),
	);
	const waits = actions.map(({ id, clientId, fingerprint, waitsFor }) => {
		const now = planned.get(`${clientId} ${fingerprint}`);
		return { id, waits: now === undefined ? waitsFor : now };
	});
	await changeWaits(tx, waits);
	return waits.filter((one) => one.waits !== null).length;
}
