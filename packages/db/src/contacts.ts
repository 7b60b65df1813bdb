import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type ContactToMail = {
	id: string;
	name: string;
	/** The first mailbox that mail does not come back from; null when there is none. */
	address: string | null;
	language: 'fr' | 'en';
	clientIds: string[];
};

/** A contact with what a mail to them needs; undefined for one whom the organization does not have. Its clients are in key order. */
export async function contactToMail(tx: Tx, contactId: string): Promise<ContactToMail | undefined> {
	const { rows } = await sql<ContactToMail>`
		select c.id, c.name, coalesce(c.language, (array_agg(k.language) filter (where k.language is not null))[1], o.language) as language,
			(select e.address from email_address e where e.contact_id = c.id and e.bounced_at is null order by e.position, e.id limit 1) as address,
			coalesce(array_agg(k.id order by k.id) filter (where k.id is not null), '{}') as client_ids
		from contact c
		join organization o on o.id = c.organization_id
		left join client_contact m on m.organization_id = c.organization_id and m.contact_id = c.id
		left join client k on k.organization_id = m.organization_id and k.id = m.client_id
		where c.id = ${contactId}
		group by c.id, c.name, c.language, o.language`.execute(tx);
	return rows[0];
}

/** The contact who reads a mailbox, the first one added where several do. */
export const contactByEmail = (tx: Tx, address: string) =>
	tx
		.selectFrom('emailAddress')
		.select('contactId as id')
		.where(sql`lower(address)`, '=', address.trim().toLowerCase())
		.where('contactId', 'is not', null)
		.orderBy('contactId')
		.$narrowType<{ id: string }>()
		.executeTakeFirst();

/** A contact acts for one more client; for one that it acts for already, only how reminders name it changes. */
export const addContactOf = (tx: Tx, clientId: string, contactId: string, receivesReminders: 'to' | 'cc' | null) =>
	tx
		.insertInto('clientContact')
		.values({ clientId, contactId, receivesReminders })
		.onConflict((oc) => oc.columns(['organizationId', 'clientId', 'contactId']).doUpdateSet({ receivesReminders }))
		.execute();

/** One of them as it is kept. */
export const contactRow = (tx: Tx, id: string) =>
	tx.selectFrom('contact').select(['name', 'title', 'anonymisedAt']).where('id', '=', id).executeTakeFirst();

export async function addContactRow(tx: Tx, of: { readonly name: string; readonly title: string }): Promise<string> {
	const { id } = await tx.insertInto('contact').values(of).returning('id').executeTakeFirstOrThrow();
	return id;
}

export const storeContact = (tx: Tx, id: string, of: { readonly name: string; readonly title: string }) =>
	tx.updateTable('contact').set(of).where('id', '=', id).execute();

/** They act for the client no more; false when they did not. */
export async function leaveClient(tx: Tx, clientId: string, contactId: string): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('clientContact')
		.where('clientId', '=', clientId)
		.where('contactId', '=', contactId)
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}

/** Who acts for a client, by name: where mail reaches them, and since when a browser of theirs is signed in to the portal. */
export async function contactsOfClient(tx: Tx, clientId: string): Promise<ContactRow[]> {
	const { rows } = await sql<ContactRow>`
		select c.id, c.name, c.title, m.receives_reminders, c.anonymised_at is not null as anonymised,
			(select e.address from email_address e where e.contact_id = c.id and e.bounced_at is null order by e.position, e.id limit 1) as address,
			(select max(s.made_at) from contact_session s where s.contact_id = c.id and s.expires_at > now()) as signed_in_at
		from client_contact m
		join contact c on c.organization_id = m.organization_id and c.id = m.contact_id
		where m.client_id = ${clientId}
		order by lower(c.name), c.id`.execute(tx);
	return rows;
}

export type ContactRow = {
	id: string;
	name: string;
	title: string;
	receivesReminders: 'to' | 'cc' | null;
	address: string | null;
	signedInAt: Date | null;
	/** Nothing says any more who it was (CLI-15). */
	anonymised: boolean;
};
