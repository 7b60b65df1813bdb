import { refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { disputeAsksAgain } from '@quittance/db/dispute-tasks.ts';
import { lockDispute } from '@quittance/db/disputes.ts';
import type { Actor } from '@quittance/db/open.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { writeInDispute, type Written } from './write-in-dispute.ts';

export type AddDisputeMessage = Written & { readonly actor: Actor; readonly disputeId: string };

/**
 * The client writes in the thread of a dispute, in whatever state it is, and its card is to do again (INV-09). A member of the staff may
 * so put down what the client said elsewhere.
 */
export const addDisputeMessage = (
	{ db, now }: Office,
	{ actor, disputeId, ...written }: AddDisputeMessage,
): Promise<Outcome<{ readonly messageId: string }, 'dispute.unknown' | 'dispute.messageEmpty' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const dispute = await lockDispute(tx, disputeId);
		if (!dispute) return refuse('dispute.unknown');
		const right = await mayActOn(tx, actor, dispute.clientId, 'dispute.unknown');
		if (!right.ok) return right;
		const message = await writeInDispute(tx, dispute, written, actor, now());
		if (!message.ok) return message;
		await disputeAsksAgain(tx, dispute, actor.id, now());
		await record(tx, {
			name: 'dispute.written',
			subject: disputeId,
			clientId: dispute.clientId,
			actor,
			details: { messageId: message.value.messageId, files: written.files?.length ?? 0 },
		});
		return message;
	});
