import { sql } from 'kysely';
import type { Db, Tx } from './open.ts';

export type ContactSignedIn = { organizationId: string; id: string; name: string; language: 'fr' | 'en' };

/** Who is signed in with a session, which lasts longer for having been used. */
export async function contactOfSession(db: Db, sessionHash: string): Promise<ContactSignedIn | undefined> {
	const { rows } = await sql<ContactSignedIn>`
		select organization_id, contact_id as id, name, language from contact_of_session(${sessionHash})`.execute(db);
	return rows[0];
}

export const endContactSession = (db: Db, sessionHash: string) =>
	sql`select end_contact_session(${sessionHash})`.execute(db);

/** Everywhere at once. */
export const endContactSessionsOf = (tx: Tx, contactId: string) =>
	tx.deleteFrom('contactSession').where('contactId', '=', contactId).execute();
