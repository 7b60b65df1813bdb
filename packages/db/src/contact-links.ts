import { sql } from 'kysely';
import type { Db, Tx } from './open.ts';

export type NewContactLink = {
	readonly contactId: string;
	/** SHA-256 of the token, in hexadecimal. */
	readonly tokenHash: string;
	readonly madeBy: string;
	readonly madeAt: Date;
	readonly expiresAt: Date;
};

/** Adds a link; those of the contact that were not used yet are revoked, so that the last mail is the one that works. */
export async function addContactLink(tx: Tx, link: NewContactLink): Promise<string> {
	await revokeContactLinks(tx, link.contactId, link.madeAt);
	const { id } = await tx.insertInto('contactLink').values(link).returning('id').executeTakeFirstOrThrow();
	return id;
}

export const revokeContactLinks = (tx: Tx, contactId: string, at: Date) =>
	tx
		.updateTable('contactLink')
		.set({ revokedAt: at })
		.where('contactId', '=', contactId)
		.where('spentAt', 'is', null)
		.where('revokedAt', 'is', null)
		.execute();

export type SeenLink = { contactName: string; organizationName: string; language: 'fr' | 'en' };

/** Whom a link lets in; undefined when it is over or never was. Spends nothing. */
export async function lookAtContactLink(db: Db, tokenHash: string): Promise<SeenLink | undefined> {
	const { rows } = await sql<SeenLink>`
		select contact_name, organization_name, language from look_at_contact_link(${tokenHash})`.execute(db);
	return rows[0];
}

export type Spent = { waitMinutes: number; organizationId: string | null; contactId: string | null };

/** Spends a link and opens the session: of two who try at once one does. Nobody is named when the link is over. */
export async function spendContactLink(
	db: Db,
	given: { tokenHash: string; sessionHash: string; userAgent: string; address: string },
): Promise<Spent> {
	const { rows } = await sql<Spent>`
		select wait_minutes, organization_id, contact_id
		from spend_contact_link(${given.tokenHash}, ${given.sessionHash}, ${given.userAgent}, ${given.address})`.execute(db);
	return rows[0] ?? { waitMinutes: 0, organizationId: null, contactId: null };
}
