import { disputeAsks, type DisputeState } from '@quittance/core/dispute/dispute-state.ts';
import { refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { disputeCardsWait } from '@quittance/db/dispute-cards.ts';
import { lockDispute } from '@quittance/db/disputes.ts';
import type { Actor } from '@quittance/db/open.ts';
import { changeDisputeState } from './change-dispute-state.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { writeInDispute, type Written } from './write-in-dispute.ts';

export type AnswerDispute = Written & {
	readonly actor: Actor;
	readonly disputeId: string;
	/** What was decided with the answer; without, an open dispute goes under review and the others stay as they are. */
	readonly to?: DisputeState | undefined;
};

/** The staff answers, perhaps with a decision; the card then waits for the client, or is done (INV-09). */
export const answerDispute = (
	{ db, now }: Office,
	{ actor, disputeId, to, ...written }: AnswerDispute,
): Promise<
	Outcome<
		{ readonly messageId: string },
		'dispute.unknown' | 'dispute.messageEmpty' | 'dispute.wrongState' | 'client.readOnly'
	>
> =>
	db.write(actor, async (tx) => {
		const dispute = await lockDispute(tx, disputeId);
		if (!dispute) return refuse('dispute.unknown');
		const right = await mayActOn(tx, actor, dispute.clientId, 'dispute.unknown');
		if (!right.ok) return right;
		const message = await writeInDispute(tx, dispute, written, actor, now());
		if (!message.ok) return message;
		const becomes = to ?? (dispute.state === 'open' ? 'under review' : dispute.state);
		if (becomes !== dispute.state) {
			const moved = await changeDisputeState(tx, dispute, { to: becomes, actor, at: now() });
			if (!moved.ok) return moved;
		}
		if (disputeAsks(becomes)) await disputeCardsWait(tx, disputeId, actor.id, now());
		await record(tx, {
			name: 'dispute.answered',
			subject: disputeId,
			clientId: dispute.clientId,
			actor,
			details: { messageId: message.value.messageId, files: written.files?.length ?? 0 },
		});
		return message;
	});
