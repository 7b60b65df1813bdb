import type { Session } from './connect.ts';
import type { Tx } from './open.ts';

/** The session under each open transaction, for what Kysely cannot say: COPY. */
export const rawConnections = new WeakMap<object, Session>();

/** The session of a transaction that `openDatabase` began; throws for any other. */
export function rawConnection(tx: Tx): Session {
	const session = rawConnections.get(tx);
	if (!session) throw new Error('COPY needs a transaction of openDatabase: pass on the tx that read or write gave you');
	return session;
}
