import type { DisputeState } from '@quittance/core/dispute/dispute-state.ts';
import { lockClientOf } from './client-locks.ts';
import { closeDisputeTasks } from './dispute-tasks.ts';
import type { Tx } from './open.ts';

export type NewDispute = {
	readonly invoiceId: string;
	/** null: all of the invoice */
	readonly amountMinor: bigint | null;
	readonly reason: string;
	readonly openedBy: string;
};

export async function addDispute(tx: Tx, dispute: NewDispute, at: Date): Promise<string> {
	const { id } = await tx
		.insertInto('dispute')
		.values({ ...dispute, openedAt: at })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** A dispute under the lock of its client, which everything that concerns the client takes first; undefined when there is none of that id. */
export async function lockDispute(tx: Tx, id: string) {
	const found = await tx.selectFrom('dispute').select('invoiceId').where('id', '=', id).executeTakeFirst();
	const client = found && (await lockClientOf(tx, 'invoice', found.invoiceId));
	if (!client) return undefined;
	const columns = ['id', 'state', 'invoiceId', 'amountMinor', 'reason'] as const;
	const dispute = await tx.selectFrom('dispute').select(columns).where('id', '=', id).executeTakeFirst();
	return dispute && { ...dispute, clientId: client.id };
}

export type LockedDispute = NonNullable<Awaited<ReturnType<typeof lockDispute>>>;

export const storeDisputeState = (tx: Tx, id: string, state: DisputeState, closedAt: Date | null) =>
	tx.updateTable('dispute').set({ state, closedAt }).where('id', '=', id).execute();

/** Disputes close by themselves once their invoice is settled (INV-09), and nobody has to answer them any more; the ids of those that did. */
export async function closeDisputesOfSettled(tx: Tx, invoiceIds: readonly string[], at: Date): Promise<string[]> {
	const closed = await tx
		.updateTable('dispute')
		.set({ state: 'closed', closedAt: at })
		.where('closedAt', 'is', null)
		.where('invoiceId', 'in', (eb) =>
			eb.selectFrom('invoice').select('id').where('id', 'in', invoiceIds).where('openMinor', '=', 0n),
		)
		.returning('id')
		.execute();
	const ids = closed.map(({ id }) => id);
	if (ids.length > 0) await closeDisputeTasks(tx, ids, 'settled', at);
	return ids;
}
