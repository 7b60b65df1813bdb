import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** open: something is left to pay; overdue: so, and late; paid: nothing is left. */
export type InvoicesAsked = 'open' | 'overdue' | 'paid';

export type PortalInvoiceRow = {
	readonly id: string;
	readonly clientId: string;
	readonly kind: 'invoice' | 'opening' | 'refund';
	readonly number: string;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	readonly currency: string;
	readonly amountMinor: bigint;
	readonly openMinor: bigint;
	/** Contested, and not settled between us. */
	readonly disputedMinor: bigint;
	/** Promised, and not late. */
	readonly promisedMinor: bigint;
	/** The first day of these promises. */
	readonly promisedOn: Day | null;
	/** When the last payment or credit note was matched; null when none was. */
	readonly settledOn: Day | null;
	/** Whether it can be downloaded. */
	readonly hasDocument: boolean;
};

const invoiceSeen = sql`
	select i.id, i.client_id as "clientId", i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency, i.amount_minor as "amountMinor",
		i.open_minor as "openMinor",
		(select coalesce(sum(coalesce(d.amount_minor, i.amount_minor)), 0)::int8 from dispute d
			where d.organization_id = i.organization_id and d.invoice_id = i.id and d.closed_at is null) as "disputedMinor",
		p.minor as "promisedMinor", p.on as "promisedOn",
		(select max(m.matched_on) from match m
			where m.organization_id = i.organization_id and m.invoice_id = i.id and m.undone_at is null) as "settledOn",
		exists (select from document f
			where f.organization_id = i.organization_id and f.invoice_id = i.id and f.kind = 'invoice') as "hasDocument"
	from invoice i
	cross join lateral (
		select coalesce(sum(p.amount_minor), 0)::int8 as minor, min(p.promised_on) as on from promise p
		where p.organization_id = i.organization_id and p.invoice_id = i.id and p.state = 'expected'
	) p`;

/** Where a page of invoices ended. */
export type InvoicePlace = { readonly dueOn: Day; readonly id: string };

const openOnes = { open: sql`i.open_minor > 0`, overdue: sql`i.open_minor > 0`, paid: sql`i.open_minor = 0` };

/** One page of a client's invoices: what is open the oldest debt first, what is paid the latest first. */
export async function invoicesShown(
	tx: Tx,
	asked: { readonly clientId: string; readonly which: InvoicesAsked; readonly today: Day; readonly most: number },
	after?: InvoicePlace,
): Promise<PortalInvoiceRow[]> {
	const { clientId, which, today, most } = asked;
	const late = which === 'overdue' ? sql`and i.due_on < ${today}` : sql``;
	const beyond = which === 'paid' ? sql`<` : sql`>`;
	const page = after ? sql`and (i.due_on, i.id) ${beyond} (${after.dueOn}::date, ${after.id}::uuid)` : sql``;
	const order = which === 'paid' ? sql`i.due_on desc, i.id desc` : sql`i.due_on, i.id`;
	const { rows } = await sql<PortalInvoiceRow>`
		${invoiceSeen} where i.client_id = ${clientId} and ${openOnes[which]} ${late} ${page} order by ${order} limit ${most}`.execute(
		tx.withoutPlugins(),
	);
	return rows;
}

/** One invoice as its client sees it; undefined when it is nobody's, or not theirs. */
export async function invoiceShown(tx: Tx, id: string): Promise<PortalInvoiceRow | undefined> {
	const { rows } = await sql<PortalInvoiceRow>`${invoiceSeen} where i.id = ${id}`.execute(tx.withoutPlugins());
	return rows[0];
}

/** What settled an invoice so far, the latest first: payments and credit notes, by what is written on them. */
export const settlementsOf = (tx: Tx, invoiceId: string) =>
	tx
		.selectFrom('match as m')
		.leftJoin('payment as p', 'p.id', 'm.paymentId')
		.leftJoin('creditNote as c', 'c.id', 'm.creditNoteId')
		.select(['m.id', 'm.amountMinor', 'm.matchedOn', 'p.paidOn', 'p.reference', 'c.number as creditNoteNumber'])
		.where('m.invoiceId', '=', invoiceId)
		.where('m.undoneAt', 'is', null)
		.orderBy('m.matchedOn', 'desc')
		.orderBy('m.id', 'desc')
		.execute();

/** The promises made on an invoice, the latest first. */
export const promisesShown = (tx: Tx, invoiceId: string) =>
	tx
		.selectFrom('promise')
		.select(['id', 'amountMinor', 'promisedOn', 'state', 'madeBy', 'madeAt'])
		.where('invoiceId', '=', invoiceId)
		.orderBy('id', 'desc')
		.execute();
