import type { Tx } from './open.ts';

/** Whoever changes what a client owes, its levels, messages or addresses locks its row first, and so never waits in a circle. */
export const lockClient = (tx: Tx, id: string) =>
	tx.selectFrom('client').select('id').where('id', '=', id).forUpdate().executeTakeFirst();

/** Several of them, in the order of their keys, so that two who lock some of the same wait in line. */
export const lockClients = (tx: Tx, ids: readonly string[]) =>
	tx
		.selectFrom('client')
		.select('id')
		.where('id', 'in', [...new Set(ids)])
		.orderBy('id')
		.forUpdate()
		.execute();

/** Locks the client whose invoice, payment or credit note this is; undefined when there is none of that id. */
export async function lockClientOf(tx: Tx, table: 'invoice' | 'payment' | 'creditNote', id: string) {
	const row = await tx.selectFrom(table).select('clientId').where('id', '=', id).executeTakeFirst();
	return row && lockClient(tx, row.clientId);
}

/** Locks the client whose match this is. */
export async function lockClientOfMatch(tx: Tx, id: string) {
	const row = await tx.selectFrom('match').select('invoiceId').where('id', '=', id).executeTakeFirst();
	return row && lockClientOf(tx, 'invoice', row.invoiceId);
}
