import type { Tx } from './open.ts';

/** The names of some clients, by id. */
export async function clientNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await tx.selectFrom('client').select(['id', 'name']).where('id', 'in', ids).execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}
