import type { DisputeState } from '@quittance/core/dispute/dispute-state.ts';
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

/** Locks a dispute; its client is the invoice's. */
export const lockDispute = (tx: Tx, id: string) =>
	tx
		.selectFrom('dispute as d')
		.innerJoin('invoice as i', 'i.id', 'd.invoiceId')
		.select(['d.id', 'd.state', 'd.invoiceId', 'i.clientId'])
		.where('d.id', '=', id)
		.forUpdate('d')
		.executeTakeFirst();

export const storeDisputeState = (tx: Tx, id: string, state: DisputeState, closedAt: Date | null) =>
	tx.updateTable('dispute').set({ state, closedAt }).where('id', '=', id).execute();

/** Disputes close by themselves once their invoice is settled (INV-09); the ids of those that did. */
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
	return closed.map(({ id }) => id);
}
