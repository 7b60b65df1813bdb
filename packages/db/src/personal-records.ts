import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type PersonToForget = {
	readonly id: string;
	readonly name: string;
	readonly anonymised: boolean;
	readonly language: 'fr' | 'en';
	/** In key order. */
	readonly clientIds: readonly string[];
};

/** A contact, with the clients it acts for and the organization's language. */
export async function personToForget(tx: Tx, contactId: string): Promise<PersonToForget | undefined> {
	const { rows } = await sql<PersonToForget>`
		select c.id, c.name, c.anonymised_at is not null as "anonymised", o.language,
			array(select m.client_id from client_contact m where m.contact_id = c.id order by m.client_id) as "clientIds"
		from contact c join organization o on o.id = c.organization_id where c.id = ${contactId}`.execute(tx.withoutPlugins());
	return rows[0];
}

/** All that is held about a contact, by what it is; rows are told as they stand, without what only the machine knows them by. */
export async function recordsOfPerson(
	tx: Tx,
	contactId: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
	const own = (table: string, of = sql`t.contact_id = ${contactId}`) =>
		sql`(select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from ${sql.table(table)} t where ${of})`;
	const by = (column: string) => sql`t.${sql.ref(column)} = ${contactId}::text`;
	const addresses = sql`(select jsonb_agg(jsonb_build_object('address', e.address)) from email_address e where e.contact_id = ${contactId})`;
	const { rows } = await sql<{ records: Record<string, unknown[]> }>`
		select jsonb_build_object(
			'person', ${own('contact', sql`t.id = ${contactId}`)},
			'clients', (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'code', c.account_code, 'reminders', m.receives_reminders)), '[]')
				from client_contact m join client c on c.id = m.client_id where m.contact_id = ${contactId}),
			'mailboxes', ${own('email_address')}, 'phones', ${own('phone')}, 'addresses', ${own('address')},
			'consents', ${own(
				'consent',
				sql`t.email_address_id in (select id from email_address where contact_id = ${contactId})
					or t.phone_id in (select id from phone where contact_id = ${contactId})`,
			)},
			'links', ${own('contact_link')}, 'sessions', ${own('contact_session')}, 'wishes', ${own('link_wish')},
			'promises', ${own('promise', by('made_by'))}, 'disputes', ${own('dispute', by('opened_by'))},
			'disputeMessages', ${own('dispute_message', by('author'))}, 'documents', ${own('document', by('added_by'))},
			'messages', (select coalesce(jsonb_agg(jsonb_build_object('at', d.settled_at, 'channel', d.channel, 'state', d.state,
					'subject', d.subject, 'body', d.body_text) order by d.id), '[]')
				from delivery d where exists (select from jsonb_array_elements(${addresses}) e where d.recipients @> jsonb_build_array(e))),
			'activities', ${own('activity', sql`t.actor_kind = 'contact' and t.actor = ${contactId}::text or t.subject = ${contactId}`)}
		) as records`.execute(tx.withoutPlugins());
	return rows[0]?.records ?? {};
}

/** Takes away what says who somebody is and how to reach them, and every way in; what they said and signed keeps its id. */
export async function forgetPerson(tx: Tx, contactId: string, name: string, at: Date): Promise<void> {
	for (const table of ['email_address', 'phone', 'address', 'contact_session', 'contact_link', 'link_wish'])
		await sql`delete from ${sql.table(table)} where contact_id = ${contactId}`.execute(tx);
	await sql`update client_contact set receives_reminders = null where contact_id = ${contactId}`.execute(tx);
	await sql`update contact set name = ${name}, title = '', anonymised_at = ${at} where id = ${contactId}`.execute(tx);
}
