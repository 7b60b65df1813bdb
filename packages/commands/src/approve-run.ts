import type { Day } from '@quittance/core/calendar/day.ts';
import type { PlannedAction } from '@quittance/core/dunning/action.ts';
import { planClient } from '@quittance/core/dunning/plan-client.ts';
import { ToApprove, waitsForYesOf } from '@quittance/core/dunning/to-approve.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addApprovals, carryApprovals } from '@quittance/db/approvals.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import type { PlanningClient } from '@quittance/db/planning-facts.ts';
import { changeWaits } from '@quittance/db/planning-save.ts';
import { lockRuns } from '@quittance/db/runs.ts';
import { mayActOn } from './may-act-on.ts';
import { nightToCome } from './night-to-come.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';
import { lookAtRun } from './preview-run.ts';

export type ApproveRun = {
	readonly actor: Actor;
	/** The night that was looked at. */
	readonly night: Day;
	/** All of it, the messages of one step and channel, or one message. */
	readonly of: Scope;
	/** What was seen there (`ToApprove.seen`): a message that has changed since is not approved by mistake. */
	readonly seen: string;
} & Connected;

export type Scope =
	| 'all'
	| { readonly step: string; readonly channel: string }
	/** `key` names it among the client's of that night. */
	| { readonly clientId: string; readonly key: string };

export type ApproveRefusal =
	'run.over' | 'tonight.changed' | 'client.readOnly' | 'action.unknown' | 'action.samePerson';

type Approved = { readonly client: PlanningClient; readonly actions: readonly PlannedAction[] };

/**
 * A person says yes to messages of the coming night before it is planned (WHY-02), as first or, above the ceiling, as second
 * person (SCN-21). All that were seen, or none: refused when one of them has changed, or somebody else was faster.
 */
export const approveRun = (
	{ db, now }: Office,
	asked: ApproveRun,
): Promise<Outcome<{ readonly approved: number; readonly stillWaiting: number }, ApproveRefusal>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, night, of } = asked;
		await lockRuns(tx);
		const open = await nightToCome(tx, night, now());
		if (!open.ok) return open;
		if (isOne(of)) {
			const may = await mayActOn(tx, actor, of.clientId, 'action.unknown');
			if (!may.ok) return may;
		}
		const heap = new ToApprove();
		const approved: Approved[] = [];
		let [found, given] = [false, false];
		await lookAtRun(tx, { ...asked, day: night, seenBy: actor.id }, ({ client, plan, mayAct }) => {
			if (!mayAct) return;
			const inScope = plan.actions.filter((action) => isOf(of, client.facts.id, action));
			const actions = inScope.filter((action) => waitsForYesOf(action, client.approvers, actor.id));
			found ||= inScope.length > 0;
			given ||= inScope.some(({ fingerprint }) => client.approvers.get(fingerprint)?.has(actor.id));
			for (const action of actions) heap.add(action);
			if (actions.length > 0) approved.push({ client, actions });
		});
		if (isOne(of) && !found) return refuse('action.unknown');
		if (heap.messages === 0 && given) return refuse('action.samePerson');
		if (heap.seen !== asked.seen) return refuse('tonight.changed');
		if (heap.messages === 0) return allow({ approved: 0, stillWaiting: 0 });
		const messages = approved.flatMap(({ client, actions }) =>
			actions.map(({ fingerprint, step }) => ({ clientId: client.facts.id, fingerprint, step })),
		);
		await addApprovals(tx, night, messages, actor.id, now());
		await carryApprovals(tx, night);
		const stillWaiting = await askAgain(tx, asked, approved);
		const [one] = messages;
		if (isOne(of) && one) {
			const { clientId, step } = one;
			await record(tx, { name: 'action.approved', actor, subject: clientId, clientId, details: { kind: step, night } });
		} else {
			const part = of === 'all' ? {} : of;
			await record(tx, { name: 'run.approved', actor, details: { day: night, messages: heap.messages, ...part } });
		}
		return allow({ approved: heap.messages, stillWaiting });
	});

const isOne = (of: Scope): of is Extract<Scope, { clientId: string }> => typeof of === 'object' && 'clientId' in of;

function isOf(of: Scope, clientId: string, { key, step, channel }: PlannedAction): boolean {
	if (of === 'all') return true;
	return isOne(of) ? of.clientId === clientId && of.key === key : of.step === step && of.channel === channel;
}

/** What each of them waits for after this yes; those that stand from an earlier run learn it at once. Returns how many still wait. */
async function askAgain(
	tx: Tx,
	{ actor, night, ...connected }: ApproveRun,
	approved: readonly Approved[],
): Promise<number> {
	const { run } = await planningOf(tx, night, connected);
	const waits: { id: string; waits: PlannedAction['waits'] }[] = [];
	let still = 0;
	for (const { client, actions } of approved) {
		const fingerprints = new Set(actions.map(({ fingerprint }) => fingerprint));
		const approvals = new Map(client.facts.approvals);
		for (const one of fingerprints) approvals.set(one, (client.approvers.get(one) ?? new Set()).size + 1);
		for (const action of planClient({ ...client.facts, approvals }, run).actions) {
			if (!fingerprints.has(action.fingerprint)) continue;
			if (action.waits === 'approval' || action.waits === 'second person') still += 1;
			const standing = client.standing.find(({ fingerprint }) => fingerprint === action.fingerprint);
			if (standing) waits.push({ id: standing.id, waits: action.waits });
		}
	}
	if (waits.length > 0) await changeWaits(tx, waits);
	return still;
}
