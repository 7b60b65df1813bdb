import { sql } from 'kysely';
import type { Expression } from 'kysely';
import type { Tx } from './open.ts';

/**
 * The rows of a query, `size` at a time and in its order, through a cursor of the server: memory stays flat, and other queries of
 * the transaction may run between two batches. `cursor` names it; two open at a time need two names.
 */
export async function* inBatches<Row>(
	tx: Tx,
	cursor: string,
	size: number,
	query: Expression<Row>,
): AsyncGenerator<Row[]> {
	const name = sql.id(cursor);
	await sql`declare ${name} no scroll cursor for ${query}`.execute(tx);
	for (;;) {
		const { rows } = await sql<Row>`fetch forward ${sql.lit(size)} from ${name}`.execute(tx);
		if (rows.length > 0) yield rows;
		if (rows.length < size) break;
	}
	await sql`close ${name}`.execute(tx);
}
