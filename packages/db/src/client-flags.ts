import type { Tx } from './open.ts';

export type ClientFlags = { readonly supplier?: boolean; readonly conflict?: boolean };

/** The flags of a client as they stand; none of a client that is not there. */
export const clientFlags = (tx: Tx, clientId: string) =>
	tx.selectFrom('client').select(['supplier', 'conflict']).where('id', '=', clientId).executeTakeFirst();

/** The flags that are given; the others stay (CLI-02). */
export const storeClientFlags = (tx: Tx, clientId: string, flags: ClientFlags) =>
	tx.updateTable('client').set(flags).where('id', '=', clientId).execute();
