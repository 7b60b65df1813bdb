import type { Purged } from '@quittance/core/client/purge.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type Erased = { readonly subject: string; readonly clientId: string };

/** Whose rows these are: clients to be locked before they are looked at again. */
export async function clientsOfPurged(tx: Tx, what: Purged, ids: readonly string[]): Promise<string[]> {
	if (what === 'places') return [...ids];
	const of = {
		person: sql`select client_id from client_contact where contact_id = any(${ids}::uuid[])`,
		message: sql`select a.client_id from delivery d join action a on a.id = d.action_id where d.id = any(${ids}::uuid[])`,
	}[what];
	const { rows } = await sql<{ clientId: string }>`select distinct client_id from (${of}) c`.execute(tx);
	return rows.map(({ clientId }) => clientId);
}

/** Takes away who people are and how they are reached, in sets, as `forgetPerson` does for one; what they said and signed keeps its id. */
export async function erasePeople(tx: Tx, ids: readonly string[], name: string, at: Date): Promise<Erased[]> {
	for (const table of ['email_address', 'phone', 'address', 'contact_session', 'contact_link', 'link_wish'])
		await sql`delete from ${sql.table(table)} where contact_id = any(${ids}::uuid[])`.execute(tx);
	await sql`
		update contact set name = ${name}, title = '', anonymised_at = ${at} where id = any(${ids}::uuid[])`.execute(tx);
	const { rows } = await sql<Erased>`
		update client_contact set receives_reminders = null where contact_id = any(${ids}::uuid[])
		returning contact_id as subject, client_id as "clientId"`.execute(tx.withoutPlugins());
	return rows;
}

/** Takes away how clients are reached. */
export async function erasePlaces(tx: Tx, clientIds: readonly string[]): Promise<Erased[]> {
	for (const table of ['email_address', 'phone', 'address'])
		await sql`delete from ${sql.table(table)} where client_id = any(${clientIds}::uuid[])`.execute(tx);
	return clientIds.map((clientId) => ({ subject: clientId, clientId }));
}

/** Takes away what messages said and to whom; that they were sent, when and about which invoices stays. */
export async function eraseWords(tx: Tx, deliveryIds: readonly string[]): Promise<Erased[]> {
	const { rows } = await sql<Erased>`
		update delivery d set subject = null, body_text = null, body_html = null, recipients = '[]'
		from action a where a.organization_id = d.organization_id and a.id = d.action_id and d.id = any(${deliveryIds}::uuid[])
		returning d.id as subject, a.client_id as "clientId"`.execute(tx.withoutPlugins());
	return rows;
}
