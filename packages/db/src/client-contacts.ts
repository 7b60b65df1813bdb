import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type Mailbox = { readonly address: string; readonly consented: boolean; readonly bounced: boolean };

export type ContactRow = {
	/** null: the client's own mailboxes and numbers. */
	readonly id: string | null;
	readonly name: string | null;
	readonly title: string;
	/** How reminders name them; null: they get none. */
	readonly receivesReminders: 'to' | 'cc' | null;
	readonly mailboxes: readonly Mailbox[];
	/** E.164, the first to be called first. */
	readonly phones: readonly string[];
};

/** Whom to write to and to call at a client: the people who receive reminders first, then the others, then its own lines. */
export async function contactsAtClient(tx: Tx, clientId: string): Promise<ContactRow[]> {
	const ofWhom = sql`(e.contact_id = w.id or (w.id is null and e.client_id = ${clientId}))`;
	const { rows } = await sql<ContactRow>`
		select w.id, w.name, w.title, w.receives_reminders as "receivesReminders",
			coalesce((select jsonb_agg(jsonb_build_object('address', e.address, 'bounced', e.bounced_at is not null, 'consented', exists (
					select from consent k where k.organization_id = e.organization_id and k.email_address_id = e.id and k.withdrawn_at is null
				)) order by e.position, e.id) from email_address e where ${ofWhom}), '[]') as mailboxes,
			array(select e.number from phone e where ${ofWhom} order by e.position, e.id) as phones
		from (
			select p.id, p.name, p.title, m.receives_reminders
			from client_contact m join contact p on p.organization_id = m.organization_id and p.id = m.contact_id
			where m.client_id = ${clientId}
			union all select null, null, '', null
		) w
		order by w.receives_reminders desc nulls last, w.id nulls last`.execute(tx.withoutPlugins());
	return rows.filter(({ id, mailboxes, phones }) => id !== null || mailboxes.length + phones.length > 0);
}
