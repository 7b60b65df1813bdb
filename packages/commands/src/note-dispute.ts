import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addDisputeNote } from '@quittance/db/dispute-thread.ts';
import { lockDispute } from '@quittance/db/disputes.ts';
import type { Actor } from '@quittance/db/open.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type NoteDispute = {
	/** A collaborator. */
	readonly actor: Actor;
	readonly disputeId: string;
	readonly words: string;
};

/** The staff notes something about a dispute among themselves; the client never sees it (INV-09). */
export const noteDispute = (
	{ db, now }: Office,
	{ actor, disputeId, words }: NoteDispute,
): Promise<Outcome<{ readonly noteId: string }, 'dispute.unknown' | 'dispute.noteEmpty' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const dispute = await lockDispute(tx, disputeId);
		if (!dispute) return refuse('dispute.unknown');
		const right = await mayActOn(tx, actor, dispute.clientId, 'dispute.unknown');
		if (!right.ok) return right;
		const said = words.trim();
		if (said === '') return refuse('dispute.noteEmpty');
		const noteId = await addDisputeNote(tx, { disputeId, authorId: actor.id, words: said }, now());
		await record(tx, {
			name: 'dispute.noted',
			subject: disputeId,
			clientId: dispute.clientId,
			actor,
			details: { noteId },
		});
		return allow({ noteId });
	});
