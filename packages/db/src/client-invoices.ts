import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type ClientInvoice = {
	readonly id: string;
	readonly clientId: string;
	readonly kind: 'invoice' | 'opening' | 'refund';
	readonly number: string;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	readonly currency: string;
	readonly amountMinor: bigint;
	readonly openMinor: bigint;
	/** The highest reminder that was done. */
	readonly level: number;
	readonly levelDoneOn: Day | null;
	/** Contested, and not settled. */
	readonly disputedMinor: bigint;
	/** The latest of these disputes. */
	readonly disputeId: string | null;
	/** Promised, and not late. */
	readonly promisedMinor: bigint;
	/** The first day of these promises. */
	readonly promisedOn: Day | null;
	/** When the last payment or credit note was matched; null when none was. */
	readonly settledOn: Day | null;
	/** The document of the invoice as issued; null when none is kept. */
	readonly documentId: string | null;
	readonly note: string;
};

const invoices = sql`
	select i.id, i.client_id as "clientId", i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency,
		i.amount_minor as "amountMinor", i.open_minor as "openMinor", i.level, i.level_done_on as "levelDoneOn", i.note,
		d.minor as "disputedMinor", d.id as "disputeId", p.minor as "promisedMinor", p.on as "promisedOn",
		(select max(m.matched_on) from match m
			where m.organization_id = i.organization_id and m.invoice_id = i.id and m.undone_at is null) as "settledOn",
		(select max(f.id::text)::uuid from document f
			where f.organization_id = i.organization_id and f.invoice_id = i.id and f.kind = 'invoice') as "documentId"
	from invoice i
	cross join lateral (
		select coalesce(sum(least(coalesce(d.amount_minor, i.open_minor), i.open_minor)), 0)::int8 as minor, max(d.id::text)::uuid as id from dispute d
		where d.organization_id = i.organization_id and d.invoice_id = i.id and d.closed_at is null
	) d
	cross join lateral (
		select coalesce(sum(p.amount_minor), 0)::int8 as minor, min(p.promised_on) as on from promise p
		where p.organization_id = i.organization_id and p.invoice_id = i.id and p.state = 'expected'
	) p`;

/** What a client still owes, the oldest debt first. */
export async function openInvoicesOf(tx: Tx, clientId: string): Promise<ClientInvoice[]> {
	const { rows } = await sql<ClientInvoice>`
		${invoices} where i.client_id = ${clientId} and i.open_minor > 0 order by i.due_on, i.id`.execute(tx.withoutPlugins());
	return rows;
}

/** Where a page of paid invoices ended. */
export type PaidPlace = { readonly dueOn: Day; readonly id: string };

/** One page of what a client has paid, the latest due first. */
export async function paidInvoicesOf(
	tx: Tx,
	clientId: string,
	most: number,
	after?: PaidPlace,
): Promise<ClientInvoice[]> {
	const beyond = after ? sql`and (i.due_on, i.id) < (${after.dueOn}::date, ${after.id}::uuid)` : sql``;
	const { rows } = await sql<ClientInvoice>`
		${invoices} where i.client_id = ${clientId} and i.open_minor = 0 ${beyond} order by i.due_on desc, i.id desc limit ${most}`.execute(
		tx.withoutPlugins(),
	);
	return rows;
}

/** One invoice, whoever's; undefined when there is none. */
export async function invoiceOfClient(tx: Tx, id: string): Promise<ClientInvoice | undefined> {
	const { rows } = await sql<ClientInvoice>`${invoices} where i.id = ${id}`.execute(tx.withoutPlugins());
	return rows[0];
}
