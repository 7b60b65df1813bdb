import { sql } from 'kysely';
import type { Actor, Tx } from './open.ts';

/** One more message of the thread that staff and client share. */
export async function addDisputeMessage(
	tx: Tx,
	message: { readonly disputeId: string; readonly words: string },
	actor: Actor,
	at: Date,
): Promise<string> {
	const { id } = await tx
		.insertInto('disputeMessage')
		.values({ ...message, authorKind: actor.kind, author: actor.id, writtenAt: at })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** A note of the staff that the client never sees. */
export async function addDisputeNote(
	tx: Tx,
	note: { readonly disputeId: string; readonly authorId: string; readonly words: string },
	at: Date,
): Promise<string> {
	const { id } = await tx
		.insertInto('disputeNote')
		.values({ ...note, writtenAt: at })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** What was said to each other about a dispute, the first word first, with who said it. */
export const messagesOfDispute = (tx: Tx, disputeId: string) =>
	tx
		.selectFrom('disputeMessage as m')
		.leftJoin('collaborator as s', (join) => join.on(sql`s.id::text`, '=', sql.ref('m.author')))
		.leftJoin('contact as c', (join) => join.on(sql`c.id::text`, '=', sql.ref('m.author')))
		.select(['m.id', 'm.authorKind', 'm.author', 'm.words', 'm.writtenAt'])
		.select((eb) => eb.fn.coalesce('s.name', 'c.name', 'm.author').as('authorName'))
		.where('m.disputeId', '=', disputeId)
		.orderBy('m.id')
		.execute();

/** What the staff noted about a dispute, the first note first. */
export const notesOfDispute = (tx: Tx, disputeId: string) =>
	tx
		.selectFrom('disputeNote as n')
		.innerJoin('collaborator as s', 's.id', 'n.authorId')
		.select(['n.id', 'n.authorId', 's.name as authorName', 'n.words', 'n.writtenAt'])
		.where('n.disputeId', '=', disputeId)
		.orderBy('n.id')
		.execute();
