import { mentionsIn } from '@quittance/core/board/mentions.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCard } from '@quittance/db/cards.ts';
import { addCommentRow, mentionable } from '@quittance/db/comments.ts';
import type { Actor } from '@quittance/db/open.ts';
import { mayActOnCard } from './may-act-on-card.ts';
import type { Office } from './office.ts';

export type AddComment = {
	/** A collaborator. */
	readonly actor: Actor;
	readonly cardId: string;
	readonly words: string;
};

export const LONGEST_COMMENT = 4000;

/**
 * Somebody says something about a card to colleagues; the client never sees it (TSK-09). Whoever is named with `@` and may see the client
 * is told; a name of somebody who may not stays a word, so that nothing of the client reaches them (DOC-02).
 */
export const addComment = (
	{ db }: Office,
	{ actor, cardId, words }: AddComment,
): Promise<
	Outcome<
		{ readonly commentId: string; readonly told: readonly string[] },
		'card.unknown' | 'client.readOnly' | 'comment.empty' | 'comment.tooLong'
	>
> =>
	db.write(actor, async (tx) => {
		const card = await lockCard(tx, cardId);
		if (!card) return refuse('card.unknown');
		const may = await mayActOnCard(tx, actor, card);
		if (!may.ok) return may;
		const said = words.trim();
		if (said === '') return refuse('comment.empty');
		if (said.length > LONGEST_COMMENT) return refuse('comment.tooLong', { most: LONGEST_COMMENT });
		const others = (await mentionable(tx, card.clientId)).filter(({ id }) => id !== actor.id);
		const named = mentionsIn(said, others);
		const comment = { clientId: card.clientId, cardId, authorId: actor.id, words: said };
		const commentId = await addCommentRow(tx, comment, named);
		await record(tx, {
			name: 'comment.added',
			subject: cardId,
			...(card.clientId !== null && { clientId: card.clientId }),
			actor,
			details: { commentId },
		});
		return allow({ commentId, told: others.filter(({ id }) => named.includes(id)).map(({ name }) => name) });
	});
