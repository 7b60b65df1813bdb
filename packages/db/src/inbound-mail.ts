import type { Insertable } from 'kysely';
import type { Tx } from './open.ts';
import type { InboundMail } from './schema.ts';

export type InboundRow = {
	readonly messageId: string;
	readonly kind: Insertable<InboundMail>['kind'];
	readonly deliveryId: string;
	readonly addresses: readonly string[];
	readonly diagnosis: string;
	readonly receivedAt: Date;
};

/** Keeps a mail that came back; false when it had been read before. */
export async function addInbound(tx: Tx, { addresses, ...mail }: InboundRow): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('inboundMail')
		.values({ ...mail, addresses: [...addresses] })
		.onConflict((conflict) => conflict.columns(['organizationId', 'messageId']).doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/** All addresses of a delivery that have come back for good, whatever mail said so. */
export async function bouncedFor(tx: Tx, deliveryId: string): Promise<Set<string>> {
	const rows = await tx
		.selectFrom('inboundMail')
		.select('addresses')
		.where('deliveryId', '=', deliveryId)
		.where('kind', '=', 'hard bounce')
		.execute();
	return new Set(rows.flatMap(({ addresses }) => addresses).map((address) => address.toLowerCase()));
}
