import type { Claim } from '@quittance/core/board/card.ts';
import type { CardToMove } from '@quittance/core/board/move-card.ts';
import type { OpenColumn } from '@quittance/core/board/column.ts';
import type { Wait } from '@quittance/core/dunning/action.ts';
import { sql } from 'kysely';
import { lockClient } from './client-locks.ts';
import { sentByHandOf } from './deliveries.ts';
import type { Tx } from './open.ts';
import type { TaskKind } from './tasks.ts';

/** An action or a task, locked, with what people did with its card. */
export type LockedCard = CardToMove & {
	readonly id: string;
	readonly of: 'action' | 'task';
	readonly clientId: string | null;
	/** Of a task. */
	readonly task: TaskKind | null;
};

/**
 * Locks a card: its client, its action or task, in this order as everywhere. Undefined when there is none of that id on the board: an
 * action that waits for nobody, or was cancelled, is none.
 */
export async function lockCard(tx: Tx, id: string): Promise<LockedCard | undefined> {
	const { rows } = await sql<{ of: 'action' | 'task'; clientId: string | null }>`
		select 'action' as of, client_id from action where id = ${id} union all select 'task', client_id from task where id = ${id}`.execute(
		tx,
	);
	const [found] = rows;
	if (!found) return undefined;
	if (found.clientId !== null) await lockClient(tx, found.clientId);
	const now = found.of === 'action' ? await lockedAction(tx, id) : await lockedTask(tx, id);
	if (!now) return undefined;
	const stands = await standingOf(tx, id);
	return {
		id,
		...found,
		task: now.task,
		column: now.done ? 'done' : (stands?.boardColumn ?? 'to do'),
		version: stands?.version ?? 0,
		claim: stands ? claimOf(stands) : null,
		changedBy: stands?.changedName ?? stands?.changedBy ?? '',
	};
}

type Held = { readonly claimedBy: string | null; readonly claimedName: string | null; readonly claimedAt: Date | null };
const claimOf = ({ claimedBy, claimedName, claimedAt }: Held): Claim | null =>
	claimedBy === null || claimedAt === null ? null : { by: claimedBy, name: claimedName ?? '', at: claimedAt };

const onBoard: readonly (Wait | null)[] = ['hand', 'approval', 'second person'];

async function lockedAction(tx: Tx, id: string) {
	const action = await tx
		.selectFrom('action')
		.select(['state', 'waitsFor'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!action) return undefined;
	const done = action.state === 'done';
	const stands = done || onBoard.includes(action.waitsFor) || (await sentByHandOf(tx, id)) !== undefined;
	return stands ? { done, task: null } : undefined;
}

async function lockedTask(tx: Tx, id: string) {
	const task = await tx
		.selectFrom('task')
		.select(['state', 'kind'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return task && { done: task.state === 'done', task: task.kind };
}

const standingOf = (tx: Tx, id: string) =>
	tx
		.selectFrom('card as k')
		.leftJoin('collaborator as h', 'h.id', 'k.claimedBy')
		.leftJoin('collaborator as w', (join) => join.on(sql<boolean>`w.id::text = k.changed_by`))
		.select([
			'k.boardColumn',
			'k.version',
			'k.claimedBy',
			'h.name as claimedName',
			'k.claimedAt',
			'k.changedBy',
			'w.name as changedName',
		])
		.where('k.id', '=', id)
		.executeTakeFirst();

export type CardChange = {
	readonly column?: OpenColumn;
	readonly place?: string;
	/** Who works on it from now on; null: nobody. */
	readonly claimedBy?: string | null;
};

/** Writes what somebody did with a card; its new version. */
export async function changeCard(
	tx: Tx,
	{ id, of }: Pick<LockedCard, 'id' | 'of'>,
	change: CardChange,
	by: string,
	at: Date,
): Promise<number> {
	const set = {
		...(change.column !== undefined && { boardColumn: change.column }),
		...(change.place !== undefined && { place: change.place }),
		...(change.claimedBy !== undefined && {
			claimedBy: change.claimedBy,
			claimedAt: change.claimedBy === null ? null : at,
		}),
		changedBy: by,
		changedAt: at,
	};
	const { version } = await tx
		.insertInto('card')
		.values({ ...set, ...(of === 'action' ? { actionId: id } : { taskId: id }) })
		.onConflict((conflict) =>
			conflict.columns(['organizationId', 'id']).doUpdateSet((eb) => ({ ...set, version: eb('card.version', '+', 1) })),
		)
		.returning('version')
		.executeTakeFirstOrThrow();
	return version;
}

/** One move at a time looks for a place: two cards never take the same one. */
export const lockPlaces = (tx: Tx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('board ' || current_organization(), 0))`.execute(tx);
