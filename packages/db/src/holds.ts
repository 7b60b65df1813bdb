import type { Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from './open.ts';

export type UntickedLine = {
	readonly clientId: string;
	readonly invoiceId: string;
	readonly on: Day;
	readonly by: string;
	readonly reason: string;
	readonly at: Date;
};

/** Leaves an invoice out of one night; true unless it was left out already. */
export async function addUnticked(tx: Tx, { clientId, invoiceId, on, by, reason, at }: UntickedLine): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('hold')
		.values({ clientId, invoiceId, kind: 'unticked', fromOn: on, untilOn: on, reason, placedBy: by, placedAt: at })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}
