import { sql } from 'kysely';
import type { Tx } from './open.ts';

/**
 * How long this transaction may stand still between two statements before the server ends it: for rows that are handed on at the pace of
 * somebody's network, who may have gone away.
 */
export async function waitAtMost(tx: Tx, seconds: number): Promise<void> {
	await sql`select set_config('idle_in_transaction_session_timeout', ${`${seconds}s`}, true)`.execute(tx);
}
