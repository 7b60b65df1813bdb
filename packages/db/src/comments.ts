import { suffices } from '@quittance/core/rights/client-right.ts';
import type { Tx } from './open.ts';
import { rightsOfMany } from './rights-of-many.ts';

export type NewComment = {
	readonly clientId: string | null;
	readonly cardId: string;
	readonly authorId: string;
	readonly words: string;
};

/** Keeps a comment, and whom it names. */
export async function addCommentRow(tx: Tx, comment: NewComment, mentions: readonly string[]): Promise<string> {
	const { id } = await tx.insertInto('comment').values(comment).returning('id').executeTakeFirstOrThrow();
	if (mentions.length > 0)
		await tx
			.insertInto('mention')
			.values(mentions.map((collaboratorId) => ({ commentId: id, collaboratorId })))
			.execute();
	return id;
}

/** What was said about a card and not taken back, the first word first. Whether the viewer may see the card was asked before. */
export const commentsOfCard = (tx: Tx, cardId: string) =>
	tx
		.selectFrom('comment as c')
		.innerJoin('collaborator as s', 's.id', 'c.authorId')
		.select(['c.id', 'c.authorId', 's.name as author', 'c.words', 'c.writtenAt'])
		.where('c.cardId', '=', cardId)
		.where('c.removedAt', 'is', null)
		.orderBy('c.id')
		.execute();

/** Locks a comment, taken back or not. */
export const lockComment = (tx: Tx, id: string) =>
	tx
		.selectFrom('comment')
		.select(['id', 'clientId', 'cardId', 'authorId', 'removedAt'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();

export const removeCommentRow = (tx: Tx, id: string, at: Date) =>
	tx.updateTable('comment').set({ removedAt: at }).where('id', '=', id).execute();

/** Colleagues who may see a client, and so be named in a comment about it; all who work here where it is about none. */
export async function mentionable(tx: Tx, clientId: string | null): Promise<{ id: string; name: string }[]> {
	const staff = await tx
		.selectFrom('collaborator')
		.select(['id', 'name'])
		.where('deactivatedAt', 'is', null)
		.orderBy('name')
		.execute();
	if (clientId === null) return staff;
	const rights = await rightsOfMany(
		tx,
		staff.map(({ id }) => id),
		[clientId],
	);
	return staff.filter(({ id }) => suffices(rights.get(id)?.(clientId) ?? 'none', 'read'));
}
