import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Tx } from './open.ts';
import type { Task } from './schema.ts';

export type TaskKind = Insertable<Task>['kind'];

export type NewTask = {
	readonly kind: TaskKind;
	readonly clientId?: string;
	readonly actionId?: string;
	readonly deliveryId?: string;
	readonly invoiceId?: string;
	readonly promiseId?: string;
	readonly disputeId?: string;
	/** What the words of its kind need; plain JSON. */
	readonly about?: Readonly<Record<string, unknown>>;
} & Partial<OwnTask>;

/** What somebody wants done, in their own words (TSK-01). */
export type OwnTask = {
	readonly title: string;
	readonly note: string;
	/** By when; null: whenever. */
	readonly dueOn: Day | null;
	/** The collaborator who is to do it; null: anybody. */
	readonly ownerId: string | null;
};

/** A card of the board that says what a person should look at. */
export async function addTask(tx: Tx, { about = {}, ...task }: NewTask, at: Date): Promise<string> {
	const { id } = await tx
		.insertInto('task')
		.values({ ...task, about: { ...about }, createdAt: at })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** The question that a delivery had raised is answered. */
export const closeTasksOf = (tx: Tx, deliveryId: string, kind: TaskKind, by: string, outcome: string, at: Date) =>
	tx
		.updateTable('task')
		.set({ state: 'done', doneAt: at, doneBy: by, outcome })
		.where('deliveryId', '=', deliveryId)
		.where('kind', '=', kind)
		.where('state', '<>', 'done')
		.execute();

/** Nobody waits for an answer to this promise any more: it has one, or was taken back. */
export const closePromiseTask = (tx: Tx, promiseId: string, by: string, outcome: string, at: Date) =>
	tx
		.updateTable('task')
		.set({ state: 'done', doneAt: at, doneBy: by, outcome })
		.where('promiseId', '=', promiseId)
		.where('kind', '=', 'promise asked')
		.where('state', '<>', 'done')
		.execute();

/** Nobody has to look any more at a promise that was broken, or asked for, once its invoice is settled (INV-08). */
export const closePromiseTasksOfSettled = (tx: Tx, invoiceIds: readonly string[], at: Date) =>
	tx
		.updateTable('task')
		.set({ state: 'done', doneAt: at, outcome: 'settled' })
		.where('promiseId', 'is not', null)
		.where('state', '<>', 'done')
		.where('invoiceId', 'in', (eb) =>
			eb.selectFrom('invoice').select('id').where('id', 'in', invoiceIds).where('openMinor', '=', 0n),
		)
		.execute();

/** Somebody looked at it, and says how it ended. */
export const closeTask = (tx: Tx, id: string, by: string, outcome: string, at: Date) =>
	tx.updateTable('task').set({ state: 'done', doneAt: at, doneBy: by, outcome }).where('id', '=', id).execute();

/** An own task as it stands; undefined for what is none. Its card is locked already. */
export const ownTask = (tx: Tx, id: string): Promise<OwnTask | undefined> =>
	tx
		.selectFrom('task')
		.select(['title', 'note', 'dueOn', 'ownerId'])
		.where('id', '=', id)
		.where('kind', '=', 'own')
		.executeTakeFirst();

export const changeOwnTaskRow = (tx: Tx, id: string, task: OwnTask) =>
	tx.updateTable('task').set(task).where('id', '=', id).execute();

/** It is to be done after all. */
export const reopenTaskRow = (tx: Tx, id: string) =>
	tx
		.updateTable('task')
		.set({ state: 'to do', doneAt: null, doneBy: null, outcome: null })
		.where('id', '=', id)
		.execute();

/** Whether the board has been told this about a night. */
export const nightTaskExists = async (tx: Tx, day: Day, why: string): Promise<boolean> => {
	const task = await tx
		.selectFrom('task')
		.select('id')
		.where('kind', '=', 'night')
		.where(sql`about ->> 'day'`, '=', day)
		.where(sql`about ->> 'why'`, '=', why)
		.executeTakeFirst();
	return task !== undefined;
};
