import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type ViewedList = 'clients' | 'owed' | 'board';

export type SavedView = {
	readonly ownerId: string;
	readonly list: ViewedList;
	readonly name: string;
	/** What stands behind the question mark of the list's address. */
	readonly query: string;
	/** Whether all colleagues find it too. */
	readonly shared: boolean;
};

/** The views of a list that somebody finds: their own and those that others share, by name. */
export const viewsFor = (tx: Tx, collaboratorId: string, list: ViewedList) =>
	tx
		.selectFrom('savedView as v')
		.innerJoin('collaborator as s', 's.id', 'v.ownerId')
		.select(['v.id', 'v.ownerId', 's.name as owner', 'v.name', 'v.query', 'v.shared'])
		.where('v.list', '=', list)
		.where((eb) => eb.or([eb('v.ownerId', '=', collaboratorId), eb('v.shared', '=', true)]))
		.orderBy(sql`lower(v.name)`)
		.orderBy('v.id')
		.execute();

/** Keeps a view; undefined when its owner has one of that name for the list, whatever the case. */
export const addView = (tx: Tx, view: SavedView): Promise<{ id: string } | undefined> =>
	tx
		.insertInto('savedView')
		.values(view)
		.onConflict((conflict) => conflict.expression(sql`organization_id, owner_id, list, lower(name)`).doNothing())
		.returning('id')
		.executeTakeFirst();

export const lockView = (tx: Tx, id: string): Promise<(SavedView & { id: string }) | undefined> =>
	tx
		.selectFrom('savedView')
		.select(['id', 'ownerId', 'list', 'name', 'query', 'shared'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();

/** The view of that name which somebody keeps of a list, whatever the case. */
export const viewNamed = (tx: Tx, { ownerId, list, name }: Pick<SavedView, 'ownerId' | 'list' | 'name'>) =>
	tx
		.selectFrom('savedView')
		.select('id')
		.where('ownerId', '=', ownerId)
		.where('list', '=', list)
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.executeTakeFirst();

export const changeViewRow = (tx: Tx, id: string, change: Pick<SavedView, 'name' | 'shared'>) =>
	tx.updateTable('savedView').set(change).where('id', '=', id).execute();

export const deleteViewRow = (tx: Tx, id: string) => tx.deleteFrom('savedView').where('id', '=', id).execute();
