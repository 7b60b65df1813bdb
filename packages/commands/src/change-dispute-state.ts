import {
	disputeAsks,
	disputeHolds,
	moveDispute as mayMove,
	type DisputeState,
} from '@quittance/core/dispute/dispute-state.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { closeDisputeTasks, disputeAsksAgain } from '@quittance/db/dispute-tasks.ts';
import { storeDisputeState, type LockedDispute } from '@quittance/db/disputes.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { todayOf } from './today.ts';

export type StateChange = { readonly to: DisputeState; readonly actor: Actor; readonly at: Date };

/**
 * A dispute goes into another state, its part leaves the reminders or comes back to them at the next run, and its card is done once
 * there is nothing left to answer (INV-09). Under the lock of `lockDispute`.
 */
export async function changeDisputeState(
	tx: Tx,
	dispute: LockedDispute,
	{ to, actor, at }: StateChange,
): Promise<Outcome<DisputeState, 'dispute.wrongState'>> {
	const decision = mayMove(dispute.state, to);
	if (!decision.ok) return decision;
	await storeDisputeState(tx, dispute.id, to, disputeHolds(to) ? null : at);
	if (disputeAsks(to)) await disputeAsksAgain(tx, dispute, actor.id, at);
	else await closeDisputeTasks(tx, [dispute.id], to, at, actor.id);
	await lookAgain(tx, [dispute.clientId], await todayOf(tx, at));
	const details = { from: dispute.state, to };
	await record(tx, { name: 'dispute.moved', subject: dispute.id, clientId: dispute.clientId, actor, details });
	return decision;
}
