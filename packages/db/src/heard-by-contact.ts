import { sql } from 'kysely';
import type { Cursor } from './activity-cursor.ts';
import type { Db } from './open.ts';

export type HeardByContact = {
	readonly id: string;
	readonly name: string;
	readonly subject: string | null;
	readonly clientId: string;
	readonly at: Date;
};

/** What committed since a cursor, as far as the contact who asks may hear of it: on the portal's connection, whose policies decide that. */
export async function heardByContact(db: Db, since: Cursor, most: number): Promise<HeardByContact[]> {
	const { rows } = await sql<HeardByContact>`
		select id, name, subject, client_id, at from activity
		where written_by >= pg_snapshot_xmin(${since}::pg_snapshot) and not pg_visible_in_snapshot(written_by, ${since}::pg_snapshot)
		order by id limit ${most}`.execute(db);
	return rows;
}
