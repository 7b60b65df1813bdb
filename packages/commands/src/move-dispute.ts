import { disputeHolds, moveDispute as mayMove, type DisputeState } from '@quittance/core/dispute/dispute-state.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockDispute, storeDisputeState } from '@quittance/db/disputes.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type MoveDispute = { readonly actor: Actor; readonly disputeId: string; readonly to: DisputeState };

/** A dispute goes under review, is accepted, refused or closed, or is opened again; its part comes back to the reminders with its end (INV-09). */
export const moveDispute = (
	{ db, now }: Office,
	{ actor, disputeId, to }: MoveDispute,
): Promise<Outcome<DisputeState, 'dispute.unknown' | 'dispute.wrongState'>> =>
	db.write(actor, async (tx) => {
		const dispute = await lockDispute(tx, disputeId);
		if (!dispute) return refuse('dispute.unknown');
		const decision = mayMove(dispute.state, to);
		if (!decision.ok) return decision;
		await storeDisputeState(tx, disputeId, to, disputeHolds(to) ? null : now());
		await lookAgain(tx, [dispute.clientId], await todayOf(tx, now()));
		const details = { from: dispute.state, to };
		await record(tx, { name: 'dispute.moved', subject: disputeId, clientId: dispute.clientId, actor, details });
		return allow(to);
	});
