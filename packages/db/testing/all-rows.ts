import { sql } from 'kysely';
import type { Tx } from '../src/open.ts';

/** Every row of some tables that a transaction sees, whatever their order; of each all but the columns that are left out. */
export async function allRows(
	tx: Tx,
	tables: readonly string[],
	without: readonly string[] = [],
): Promise<Record<string, unknown[]>> {
	const told: Record<string, unknown[]> = {};
	for (const table of tables) {
		const { rows } = await sql<{ row: string }>`
			select (to_jsonb(t) - ${without}::text[])::text as "row" from ${sql.table(table)} t order by 1`.execute(tx);
		told[table] = rows.map(({ row }) => JSON.parse(row) as unknown);
	}
	return told;
}
