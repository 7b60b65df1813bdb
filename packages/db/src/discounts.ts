import type { Day } from '@quittance/core/calendar/day.ts';
import type { Discount } from '@quittance/core/client/read-discount.ts';
import type { Tx } from './open.ts';

export type DiscountRow = Discount & {
	readonly id: string;
	/** The collaborator who wrote it down. */
	readonly addedBy: string;
};

/** What a client pays less, in the order in which it was agreed (CLI-08). */
export const discountsOf = (tx: Tx, clientId: string): Promise<DiscountRow[]> =>
	tx
		.selectFrom('discount as d')
		.innerJoin('collaborator as c', 'c.id', 'd.addedBy')
		.select(['d.id', 'd.label', 'd.hundredths', 'd.untilOn', 'c.name as addedBy'])
		.where('d.clientId', '=', clientId)
		.orderBy('d.id')
		.execute();

/** Those of a client that hold on a day. */
export const discountsOn = (tx: Tx, clientId: string, today: Day) =>
	tx
		.selectFrom('discount')
		.select(['label', 'hundredths'])
		.where('clientId', '=', clientId)
		.where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>=', today)]))
		.orderBy('id')
		.execute();

/** A discount with the client whose it is; undefined when there is none of that id. */
export const discountOf = (tx: Tx, id: string) =>
	tx
		.selectFrom('discount')
		.select(['clientId', 'label', 'hundredths', 'untilOn'])
		.where('id', '=', id)
		.executeTakeFirst();

export async function addDiscountRow(
	tx: Tx,
	discount: Discount & { readonly clientId: string; readonly addedBy: string; readonly addedAt: Date },
): Promise<string> {
	return (await tx.insertInto('discount').values(discount).returning('id').executeTakeFirstOrThrow()).id;
}

export const storeDiscount = (tx: Tx, id: string, { label, hundredths, untilOn }: Discount) =>
	tx.updateTable('discount').set({ label, hundredths, untilOn }).where('id', '=', id).execute();

export const removeDiscountRow = (tx: Tx, id: string) => tx.deleteFrom('discount').where('id', '=', id).execute();
