import { sql } from 'kysely';
import { loweredRights } from './client-merge-rights.ts';
import { clientTables } from './client-tables.ts';
import type { Tx } from './open.ts';

/** What would move of one table, and what both clients have and would be there once. */
export type MovedRows = { readonly table: string; readonly moved: number; readonly alike: number };

/** What a merge would move, table by table; those of which there is nothing are left out. */
export async function rowsToMove(tx: Tx, survivorId: string, mergedId: string): Promise<MovedRows[]> {
	const counts = clientTables.map(
		({ table, like }) => sql`
			select ${table}::text as "table", count(*)::int as "all", count(*) filter (where ${
				like === undefined
					? sql`false`
					: sql`exists (select from ${sql.table(table)} ours where ours.client_id = ${survivorId} and ${sql.raw(like)})`
			})::int as "alike"
			from ${sql.table(table)} gone where gone.client_id = ${mergedId}`,
	);
	const { rows } = await sql<{
		table: string;
		all: number;
		alike: number;
	}>`${sql.join(counts, sql` union all `)}`.execute(tx);
	return rows.filter(({ all }) => all > 0).map(({ table, all, alike }) => ({ table, moved: all - alike, alike }));
}

/** How many colleagues would see less of the survivor than they do. */
export async function sightsLowered(tx: Tx, survivorId: string, mergedId: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from (${loweredRights(survivorId, mergedId)}) lowered`.execute(tx);
	return rows[0]?.count ?? 0;
}
