import type { Tx } from './open.ts';

export type ClientNote = {
	readonly id: string;
	readonly authorId: string;
	readonly author: string;
	readonly words: string;
	readonly writtenAt: Date;
	readonly changedAt: Date | null;
};

/** What was noted about a client, the newest first (CLI-08). */
export const notesOfClient = (tx: Tx, clientId: string): Promise<ClientNote[]> =>
	tx
		.selectFrom('clientNote as n')
		.innerJoin('collaborator as s', 's.id', 'n.authorId')
		.select(['n.id', 'n.authorId', 's.name as author', 'n.words', 'n.writtenAt', 'n.changedAt'])
		.where('n.clientId', '=', clientId)
		.orderBy('n.id', 'desc')
		.execute();

export const addNote = (
	tx: Tx,
	note: { readonly clientId: string; readonly authorId: string; readonly words: string; readonly writtenAt: Date },
): Promise<{ id: string }> => tx.insertInto('clientNote').values(note).returning('id').executeTakeFirstOrThrow();

/** Locks a note; undefined when there is none. */
export const lockNote = (tx: Tx, id: string) =>
	tx
		.selectFrom('clientNote')
		.select(['id', 'clientId', 'authorId', 'words'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();

export const storeNote = (tx: Tx, id: string, words: string, changedAt: Date) =>
	tx.updateTable('clientNote').set({ words, changedAt }).where('id', '=', id).execute();

export const removeNoteRow = (tx: Tx, id: string) => tx.deleteFrom('clientNote').where('id', '=', id).execute();
