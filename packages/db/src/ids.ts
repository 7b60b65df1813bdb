import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Fresh UUIDv7 in ascending order, for rows that must know their id before they are written. */
export async function newIds(db: Db, count: number): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`select uuidv7() as id from generate_series(1, ${count}::integer)`.execute(
		db,
	);
	return rows.map((row) => row.id);
}
