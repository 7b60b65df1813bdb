import type { Tx } from './open.ts';

export type ClientFlags = { readonly supplier?: boolean; readonly conflict?: boolean };

/** The flags that are given; the others stay (CLI-02). */
export const storeClientFlags = (tx: Tx, clientId: string, flags: ClientFlags) =>
	tx.updateTable('client').set(flags).where('id', '=', clientId).execute();
