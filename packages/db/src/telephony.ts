import { sql } from 'kysely';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

/** The exchange of the organization: where it is asked to dial, and what it proves itself with; nulls where there is none. */
export async function exchangeOf(
	tx: Tx,
): Promise<{ readonly dialUrl: string | null; readonly secretHash: string | null }> {
	const exchange = await tx.selectFrom('telephony').select(['dialUrl', 'secretHash']).executeTakeFirst();
	return exchange ?? { dialUrl: null, secretHash: null };
}

export const storeExchange = (tx: Tx, change: { readonly dialUrl: string | null } | { readonly secretHash: string }) =>
	tx
		.insertInto('telephony')
		.values(change)
		.onConflict((conflict) => conflict.columns(['organizationId']).doUpdateSet(change))
		.execute();

/** The telephones of the staff that works here. */
export const extensionsOfStaff = (tx: Tx) =>
	tx
		.selectFrom('collaborator')
		.select(['id', 'name', 'extension'])
		.where('deactivatedAt', 'is', null)
		.orderBy('name')
		.orderBy('id')
		.execute();

/** Undefined for somebody who is not there. */
export async function extensionOf(tx: Tx, collaboratorId: string): Promise<string | undefined> {
	const row = await tx
		.selectFrom('collaborator')
		.select('extension')
		.where('id', '=', collaboratorId)
		.executeTakeFirst();
	return row?.extension;
}

export const storeExtension = (tx: Tx, collaboratorId: string, extension: string) =>
	tx.updateTable('collaborator').set({ extension }).where('id', '=', collaboratorId).execute();

export type Ringing = { readonly number: string; readonly extension: string };

/** Somebody rings; what rang a day ago is forgotten. */
export async function addRinging(tx: Tx, ringing: Ringing, at: Date): Promise<string> {
	const yesterday = new Date(at.getTime() - 86_400_000);
	await tx.deleteFrom('ringing').where('rangAt', '<', yesterday).execute();
	const row = { ...ringing, rangAt: at };
	return (await tx.insertInto('ringing').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** How often it rang since a moment. */
export async function rangSince(tx: Tx, since: Date): Promise<number> {
	const { count } = await tx
		.selectFrom('ringing')
		.select((eb) => eb.fn.countAll<bigint>().as('count'))
		.where('rangAt', '>', since)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** A ring as one of the staff may be told of it: theirs when their telephone rings, or nobody's does. Undefined when it is another's. */
export async function ringingFor(
	tx: Tx,
	id: string,
	collaboratorId: string,
): Promise<(Ringing & { mine: boolean }) | undefined> {
	const { rows } = await sql<Ringing & { mine: boolean }>`
		select r.number, r.extension, r.extension <> '' and r.extension = c.extension as mine
		from ringing r join collaborator c on c.id = ${collaboratorId}
		where r.id = ${id} and (r.extension <> '' and r.extension = c.extension or not exists (
			select from collaborator o where o.extension = r.extension and o.extension <> '' and o.deactivated_at is null))`.execute(
		tx.withoutPlugins(),
	);
	return rows[0];
}

/** The clients that a number reaches, by their own line or a contact's; those that a collaborator may see (DOC-02), the first few. */
export async function clientsReachedAt(tx: Tx, number: string, viewer: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select c.id from client c
		where c.id in (
			select p.client_id from phone p where p.number = ${number} and p.client_id is not null
			union select m.client_id from phone p join client_contact m on m.organization_id = p.organization_id and m.contact_id = p.contact_id
				where p.number = ${number}
		) and ${hasRight(viewer, 'read', sql.ref('c.id'))}
		order by c.sort_name, c.id limit 5`.execute(tx.withoutPlugins());
	return rows.map(({ id }) => id);
}

/** Whether somebody at a client is reached at a number, and did not object to being called (CLI-06). */
export async function mayRing(tx: Tx, clientId: string, number: string): Promise<'yes' | 'objected' | 'unknown'> {
	const { rows } = await sql<{ objected: boolean }>`
		select bool_or(p.objected_at is not null) as objected from phone p
		where p.number = ${number} and (p.client_id = ${clientId}
			or p.contact_id in (select m.contact_id from client_contact m where m.client_id = ${clientId}))
		having count(*) > 0`.execute(tx.withoutPlugins());
	const [found] = rows;
	return found ? (found.objected ? 'objected' : 'yes') : 'unknown';
}
