import { sql } from 'kysely';
import type { Cursor } from './activity-cursor.ts';
import type { Db } from './open.ts';

export type HappenedRow = {
	readonly id: string;
	readonly name: string;
	readonly subject: string | null;
	readonly clientId: string | null;
	readonly at: Date;
	readonly actor: string;
	/** Of a collaborator or a contact. */
	readonly actorName: string | null;
	/** The collaborator whose right on the client changed, where that is what happened. */
	readonly rightOf: string | null;
};

/** What committed since a cursor, at most so many, in the order in which it happened; the index is by what wrote it. */
export async function happenedSince(db: Db, since: Cursor, most: number): Promise<HappenedRow[]> {
	const { rows } = await sql<HappenedRow>`
		select a.id, a.name, a.subject, a.client_id, a.at, a.actor, coalesce(s.name, c.name) as actor_name, a.details ->> 'collaboratorId' as right_of
		from (
			select * from activity
			where written_by >= pg_snapshot_xmin(${since}::pg_snapshot) and not pg_visible_in_snapshot(written_by, ${since}::pg_snapshot)
			order by written_by limit ${most}
		) a
		left join collaborator s on a.actor_kind = 'collaborator' and s.id::text = a.actor
		left join contact c on a.actor_kind = 'contact' and c.id::text = a.actor
		order by a.id`.execute(db);
	return rows;
}
