import type { DisputeState } from '@quittance/core/dispute/dispute-state.ts';
import { refuse, type Outcome } from '@quittance/core/outcome.ts';
import { lockDispute } from '@quittance/db/disputes.ts';
import type { Actor } from '@quittance/db/open.ts';
import { changeDisputeState } from './change-dispute-state.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type MoveDispute = { readonly actor: Actor; readonly disputeId: string; readonly to: DisputeState };

/** A dispute goes under review, is accepted, refused or closed, or is opened again; its part comes back to the reminders with its end (INV-09). */
export const moveDispute = (
	{ db, now }: Office,
	{ actor, disputeId, to }: MoveDispute,
): Promise<Outcome<DisputeState, 'dispute.unknown' | 'dispute.wrongState' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const dispute = await lockDispute(tx, disputeId);
		if (!dispute) return refuse('dispute.unknown');
		const right = await mayActOn(tx, actor, dispute.clientId, 'dispute.unknown');
		if (!right.ok) return right;
		return changeDisputeState(tx, dispute, { to, actor, at: now() });
	});
