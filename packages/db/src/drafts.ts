import type { Tx } from './open.ts';

export type DraftWords = { readonly subject: string; readonly body: string };

/** Words that a person gave to a message, with what they were written about. */
export type NewDraft = DraftWords & {
	readonly about: string;
	readonly writtenBy: string;
	readonly writtenAt: Date;
};

/** The words that a person gave to a message, and who; undefined while it has its template's. */
export const draftOf = (tx: Tx, actionId: string) =>
	tx
		.selectFrom('draft as d')
		.innerJoin('collaborator as c', 'c.id', 'd.writtenBy')
		.select(['d.subject', 'd.body', 'd.about', 'c.name as writer'])
		.where('d.actionId', '=', actionId)
		.executeTakeFirst();

/** Keeps them, in the place of those before. Under the action's lock. */
export const keepDraft = (tx: Tx, actionId: string, draft: NewDraft) =>
	tx
		.insertInto('draft')
		.values({ actionId, ...draft })
		.onConflict((conflict) => conflict.columns(['organizationId', 'actionId']).doUpdateSet(draft))
		.execute();

/** Back to the words of the template. */
export const dropDraft = (tx: Tx, actionId: string) =>
	tx.deleteFrom('draft').where('actionId', '=', actionId).execute();
