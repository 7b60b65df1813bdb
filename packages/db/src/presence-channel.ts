import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** The channel on which gateways tell one another who looks at what; the payload is theirs, and no row says it. */
export const PRESENCE_CHANNEL = 'quittance_presence';

/** PostgreSQL takes less than 8,000 bytes a message. */
export const MOST_PRESENCE_BYTES = 7_900;

/** Tells all gateways, at the end of the transaction; whoever is away misses it, and hears the next beat. */
export const tellPresence = (tx: Tx, payloads: readonly string[]): Promise<unknown> =>
	sql`select pg_notify(${PRESENCE_CHANNEL}, payload) from unnest(${payloads}::text[]) payload`.execute(tx);
