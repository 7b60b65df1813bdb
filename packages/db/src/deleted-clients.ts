import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type DeletedClient = {
	readonly id: string;
	readonly name: string;
	readonly accountCode: string;
	readonly deletedAt: Date;
	/** Who deleted it. */
	readonly by: string;
	readonly invoices: number;
	/** Messages that went to it. */
	readonly sent: number;
	/** What an import brought for it since it was deleted. */
	readonly broughtSince: number;
};

const shown = sql`
	select c.id, c.name, c.account_code as "accountCode", c.deleted_at as "deletedAt", s.name as "by",
		(select count(*)::int from invoice i where i.organization_id = c.organization_id and i.client_id = c.id) as "invoices",
		(select count(*)::int from action a where a.organization_id = c.organization_id and a.client_id = c.id and a.state = 'done') as "sent",
		(select coalesce(sum((t.details ->> 'documents')::int), 0)::int from activity t
			where t.organization_id = c.organization_id and t.client_id = c.id and t.name = 'client.namedByImport' and t.at > c.deleted_at) as "broughtSince"
	from client c join collaborator s on s.organization_id = c.organization_id and s.id = c.deleted_by`;

export type DeletedPlace = { readonly deletedAt: Date; readonly id: string };

/** Clients that were deleted, the latest first; instants are compared as they are told, to the millisecond. */
export async function deletedClients(tx: Tx, most: number, after?: DeletedPlace): Promise<DeletedClient[]> {
	const beyond = after
		? sql`and (date_trunc('milliseconds', c.deleted_at), c.id) < (${after.deletedAt}, ${after.id}::uuid)`
		: sql``;
	const { rows } = await sql<DeletedClient>`
		${shown} where c.deleted_at is not null ${beyond}
		order by date_trunc('milliseconds', c.deleted_at) desc, c.id desc limit ${most}`.execute(tx.withoutPlugins());
	return rows;
}

/** One of them; undefined for a client that stands, and for none. */
export async function deletedClient(tx: Tx, id: string): Promise<DeletedClient | undefined> {
	const { rows } = await sql<DeletedClient>`${shown} where c.deleted_at is not null and c.id = ${id}`.execute(
		tx.withoutPlugins(),
	);
	return rows[0];
}

export type Deleted = { readonly id: string; readonly name: string; readonly accountCode: string };

/** Takes clients out of everybody's sight; those that were there until now. They are locked. */
export async function markDeleted(tx: Tx, ids: readonly string[], by: string, at: Date): Promise<Deleted[]> {
	const { rows } = await sql<Deleted>`
		update client set deleted_at = ${at}, deleted_by = ${by}
		where id = any(${ids}::uuid[]) and deleted_at is null
		returning id, name, account_code as "accountCode"`.execute(tx.withoutPlugins());
	return rows;
}

/** Nothing that was planned for these clients leaves any more; what is on its way already arrives. */
export const cancelPlanned = (tx: Tx, clientIds: readonly string[]) =>
	sql`
		update action set state = 'cancelled', waits_for = null, cancelled_because = 'client deleted'
		where client_id = any(${clientIds}::uuid[]) and state in ('open', 'ready')`.execute(tx);

/** Brings a client back into sight; undefined when it was not deleted. It is locked. */
export async function unmarkDeleted(tx: Tx, id: string): Promise<Deleted | undefined> {
	const { rows } = await sql<Deleted>`
		update client set deleted_at = null, deleted_by = null where id = ${id} and deleted_at is not null
		returning id, name, account_code as "accountCode"`.execute(tx.withoutPlugins());
	return rows[0];
}

/** Deleted clients for which the books that are being saved bring something new, and how many documents for each. */
export async function deletedNamed(tx: Tx): Promise<{ clientId: string; documents: number }[]> {
	const { rows } = await sql<{ clientId: string; documents: number }>`
		select c.id as "clientId", count(*)::int as documents
		from ledger_document d join client c on c.id = d.client_id
		where c.deleted_at is not null and not d.known group by c.id order by c.id`.execute(tx.withoutPlugins());
	return rows;
}
