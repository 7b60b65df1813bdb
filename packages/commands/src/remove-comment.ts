import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockComment, removeCommentRow } from '@quittance/db/comments.ts';
import type { Actor } from '@quittance/db/open.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type RemoveComment = { readonly actor: Actor; readonly commentId: string };

/** Takes back what one said oneself; twice is once. The row stays, without being shown; whom it named hears nothing of it any more. */
export const removeComment = (
	{ db, now }: Office,
	{ actor, commentId }: RemoveComment,
): Promise<Outcome<null, 'comment.unknown' | 'comment.notYours' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const comment = await lockComment(tx, commentId);
		if (!comment) return refuse('comment.unknown');
		const { clientId, cardId, authorId, removedAt } = comment;
		const may = clientId === null ? allow(null) : await mayActOn(tx, actor, clientId, 'comment.unknown');
		if (!may.ok) return may;
		if (authorId !== actor.id) return refuse('comment.notYours');
		if (removedAt !== null) return allow(null);
		await removeCommentRow(tx, commentId, now());
		await record(tx, {
			name: 'comment.removed',
			subject: cardId,
			...(clientId !== null && { clientId }),
			actor,
			details: { commentId },
		});
		return allow(null);
	});
