import type { Kysely } from 'kysely';
import type { ReservedSql } from 'postgres';

/** The session under each open transaction, for what Kysely cannot say: COPY. */
export const rawConnections = new WeakMap<object, ReservedSql>();

/** The session of a transaction that `openDatabase` began; throws for any other. */
export function rawConnection(tx: Kysely<never>): ReservedSql {
	const session = rawConnections.get(tx);
	if (!session) throw new Error('COPY needs a transaction of openDatabase: pass on the tx that read or write gave you');
	return session;
}
