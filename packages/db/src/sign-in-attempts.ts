import { sql } from 'kysely';
import type { Db } from './open.ts';

export type CountedAt = 'staff' | 'staff address' | 'staff code';

/** Counts an attempt of somebody, before it is known how it ends; the minutes to wait when it is one more than `most` in a quarter of an hour, else 0. */
export async function takeAttempt(db: Db, door: CountedAt, whom: string, most: number): Promise<number> {
	const { rows } = await sql<{ wait: number }>`select take_attempt(${door}, ${whom}, ${most}) as wait`.execute(db);
	return rows[0]?.wait ?? 0;
}

/** Whoever came in starts counting anew. */
export const forgetAttempts = (db: Db, door: CountedAt, whom: string) =>
	sql`select forget_attempts(${door}, ${whom})`.execute(db);

/** Throws away what counts no longer: attempts of yesterday, and sessions that have ended. */
export async function sweepDoors(db: Db): Promise<void> {
	await sql`delete from sign_in_attempt where at < now() - interval '1 day'`.execute(db);
	await sql`delete from staff_session where expires_at < now()`.execute(db);
	await sql`delete from begun_sign_in where expires_at < now()`.execute(db);
	await sql`delete from contact_session where expires_at < now()`.execute(db);
}
