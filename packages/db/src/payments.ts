import type { Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from './open.ts';

export type NewPayment = {
	readonly clientId: string;
	/** What an import or a form knows it by; unique. */
	readonly externalKey: string;
	readonly reference: string;
	readonly method: string;
	readonly paidOn: Day;
	readonly currency: string;
	readonly amountMinor: bigint;
};

/** Adds a payment, all of it open; undefined when one of that key is there already. */
export async function addPayment(tx: Tx, payment: NewPayment): Promise<string | undefined> {
	const added = await tx
		.insertInto('payment')
		.values({ ...payment, openMinor: payment.amountMinor })
		.onConflict((conflict) => conflict.columns(['organizationId', 'externalKey']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return added?.id;
}

/** A cancelled payment counts no more: nothing of it is open, and no thank-you looks at it. */
export const storeCancelled = (tx: Tx, id: string, because: string, at: Date) =>
	tx
		.updateTable('payment')
		.set({ cancelledAt: at, cancelledBecause: because, openMinor: 0n, lookOn: null })
		.where('id', '=', id)
		.execute();

export const lockPayment = (tx: Tx, id: string) =>
	tx
		.selectFrom('payment')
		.select(['id', 'clientId', 'cancelledAt'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
