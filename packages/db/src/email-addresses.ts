import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** Mail to the address comes back for good: wherever it stands in the organization, it is written to no more. Returns how many rows. */
export async function markBounced(tx: Tx, address: string, reason: string, at: Date): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('emailAddress')
		.set({ bouncedAt: at, bounceReason: reason })
		.where(sql`lower(address)`, '=', address.toLowerCase())
		.where('bouncedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows);
}

/** The owner of the address wants no mail from us; the row stays as proof of what was given (CLI-06). */
export async function withdrawEmailConsent(tx: Tx, address: string, by: string, at: Date): Promise<number> {
	const { numAffectedRows } = await sql`
		update consent k set withdrawn_at = ${at}, withdrawn_by = ${by}
		from email_address e
		where e.organization_id = k.organization_id and e.id = k.email_address_id and lower(e.address) = ${address.toLowerCase()}
			and k.withdrawn_at is null`.execute(tx);
	return Number(numAffectedRows ?? 0n);
}

/** Clients whose mail goes to the address, their own or a contact's: their runs must look again. */
export async function clientsWithAddress(tx: Tx, address: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select distinct coalesce(e.client_id, cc.client_id) as id
		from email_address e
		left join client_contact cc on cc.organization_id = e.organization_id and cc.contact_id = e.contact_id
		where lower(e.address) = ${address.toLowerCase()} and coalesce(e.client_id, cc.client_id) is not null`.execute(tx);
	return rows.map(({ id }) => id);
}
