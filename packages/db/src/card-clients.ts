import { sql } from 'kysely';
import type { Db } from './open.ts';

/** The client of each of these cards, null where it is the organization's own; what is no card is not in the answer. */
export async function clientsOfCards(db: Db, cardIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
	const { rows } = await sql<{ id: string; clientId: string | null }>`
		select id, client_id from action where id = any(${cardIds}::uuid[])
		union all select id, client_id from task where id = any(${cardIds}::uuid[])`.execute(db);
	return new Map(rows.map(({ id, clientId }) => [id, clientId]));
}
