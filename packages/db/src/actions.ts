import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { lockClient } from './client-locks.ts';
import type { Tx } from './open.ts';

const columns = [
	'id',
	'clientId',
	'runId',
	'currency',
	'kind',
	'variant',
	'channel',
	'textConnector',
	'stepId',
	'templateId',
	'paymentId',
	'automatic',
	'state',
	'waitsFor',
	'totalMinor',
	'recipients',
	'fingerprint',
	'approvedBy',
	'secondedBy',
	'countsAsLevel',
	'doneOn',
] as const;

/** The client of an action and the action, locked in this order, as everywhere; undefined when there is none of that id. */
export async function lockAction(tx: Tx, id: string) {
	const action = await tx.selectFrom('action').select('clientId').where('id', '=', id).executeTakeFirst();
	if (!action) return undefined;
	await lockClient(tx, action.clientId);
	return tx.selectFrom('action').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The same without a lock, for who only looks. */
export const findAction = (tx: Tx, id: string): Promise<ActionRow | undefined> =>
	tx.selectFrom('action').select(columns).where('id', '=', id).executeTakeFirst();

export type ActionRow = NonNullable<Awaited<ReturnType<typeof lockAction>>>;

/** Whose actions these are; each client once. */
export async function clientsOfActions(tx: Tx, ids: readonly string[]): Promise<string[]> {
	const rows = await tx.selectFrom('action').select('clientId').distinct().where('id', 'in', ids).execute();
	return rows.map(({ clientId }) => clientId);
}

/** Several of them, locked in key order, after their clients. */
export const lockActions = (tx: Tx, ids: readonly string[]) =>
	tx.selectFrom('action').select(columns).where('id', 'in', ids).orderBy('id').forUpdate().execute();

export const linesOf = (tx: Tx, actionId: string) =>
	tx
		.selectFrom('actionInvoice')
		.select(['invoiceId', 'climbsTo', 'chasedMinor'])
		.where('actionId', '=', actionId)
		.execute();

export type NewLine = {
	readonly invoiceId: string;
	readonly climbsTo: number | null;
	/** What is asked for, after what credits cover. */
	readonly claimedMinor: bigint;
};

/** What leaves the house: the lines and amounts of this moment instead of those planned. */
export async function narrowAction(
	tx: Tx,
	id: string,
	lines: readonly NewLine[],
	sums: {
		readonly totalMinor: bigint;
		readonly creditsMinor: bigint;
		readonly credits: readonly Record<string, string>[];
		readonly recipients: readonly Record<string, string>[];
	},
): Promise<void> {
	const rows = lines.map(({ invoiceId, climbsTo, claimedMinor }) => ({
		actionId: id,
		invoiceId,
		climbsTo: climbsTo || null,
		chasedMinor: claimedMinor,
	}));
	await Promise.all([
		tx.deleteFrom('actionInvoice').where('actionId', '=', id).execute(),
		tx.insertInto('actionInvoice').values(rows).execute(),
		tx
			.updateTable('action')
			.set({ ...sums, credits: [...sums.credits], recipients: [...sums.recipients] })
			.where('id', '=', id)
			.execute(),
	]);
}

/** `ready` and `sending` wait for nobody. */
export const setActionState = (tx: Tx, id: string, state: 'ready' | 'sending') =>
	tx.updateTable('action').set({ state, waitsFor: null }).where('id', '=', id).execute();

export const letActionWait = (tx: Tx, id: string, waitsFor: NonNullable<ActionRow['waitsFor']>) =>
	tx.updateTable('action').set({ state: 'open', waitsFor }).where('id', '=', id).execute();

export const cancelAction = (tx: Tx, id: string, because: string) =>
	tx
		.updateTable('action')
		.set({ state: 'cancelled', waitsFor: null, cancelledBecause: because })
		.where('id', '=', id)
		.execute();

export type Done = {
	readonly on: Day;
	/** A collaborator's id, or the worker's name. */
	readonly by: string;
	readonly countsAsLevel: boolean;
	readonly outcome?: string | undefined;
};

/** Writes that an action is done, and on its client the day it heard from us (SCN-21). */
export async function markDone(
	tx: Tx,
	{ id, clientId }: ActionRow,
	{ on, by, countsAsLevel, outcome }: Done,
): Promise<void> {
	await tx
		.updateTable('action')
		.set({ state: 'done', waitsFor: null, doneOn: on, doneBy: by, countsAsLevel, outcome: outcome ?? null })
		.where('id', '=', id)
		.execute();
	await sql`update client set last_message_on = greatest(last_message_on, ${on}::date) where id = ${clientId}`.execute(
		tx,
	);
}

/** Whether another planned action of the same client, currency and step stands (index action_live). */
export async function placeIsTaken(tx: Tx, { id, clientId, currency, kind }: ActionRow): Promise<boolean> {
	if (kind === 'thanks' || kind === 'one-off') return false;
	const other = await tx
		.selectFrom('action')
		.select('id')
		.where('clientId', '=', clientId)
		.where('currency', '=', currency)
		.where('kind', '=', kind)
		.where('state', 'in', ['open', 'ready'])
		.where('id', '<>', id)
		.executeTakeFirst();
	return other !== undefined;
}

/** Whether a message of that night with one of these invoices has left already, or is on its way. */
export async function leftOn(tx: Tx, invoiceIds: readonly string[], night: Day): Promise<boolean> {
	const gone = await tx
		.selectFrom('action as a')
		.innerJoin('actionInvoice as l', 'l.actionId', 'a.id')
		.select('a.id')
		.where('l.invoiceId', 'in', invoiceIds)
		.where((eb) =>
			eb.or([eb('a.state', '=', 'sending'), eb.and([eb('a.state', '=', 'done'), eb('a.doneOn', '=', night)])]),
		)
		.limit(1)
		.executeTakeFirst();
	return gone !== undefined;
}
