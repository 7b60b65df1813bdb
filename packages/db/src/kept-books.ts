import type { Day } from '@quittance/core/calendar/day.ts';
import { sql, type Expression, type SqlBool } from 'kysely';
import type { Tx } from './open.ts';

/** What the law has kept of a client that was deleted (CLI-13): invoices, what came in for them, and what was sent, the latest first. */
export type KeptBooks = {
	readonly invoices: readonly KeptInvoice[];
	readonly receipts: readonly KeptReceipt[];
	readonly messages: readonly KeptMessage[];
};

export type KeptInvoice = {
	readonly id: string;
	readonly number: string;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	readonly currency: string;
	readonly amountMinor: bigint;
	readonly openMinor: bigint;
	/** The invoice as issued; null when none is kept. */
	readonly documentId: string | null;
};

export type KeptReceipt = {
	readonly id: string;
	readonly kind: 'payment' | 'credit note';
	readonly reference: string;
	readonly on: Day;
	readonly currency: string;
	readonly amountMinor: bigint;
};

export type KeptMessage = {
	/** Of the delivery, or of the action when a person did it by hand. */
	readonly id: string;
	readonly kind: string;
	readonly channel: 'email' | 'letter' | 'phone' | 'other';
	readonly doneOn: Day;
	readonly subject: string | null;
	readonly body: string | null;
	readonly recipients: readonly { readonly address: string }[];
	/** Whether its pages are kept as they were printed. */
	readonly letter: boolean;
};

/** Most of each that are told at once. */
const MOST = 2_000;

export async function keptBooks(tx: Tx, clientId: string): Promise<KeptBooks> {
	const plain = tx.withoutPlugins();
	const invoices = await sql<KeptInvoice>`
		select i.id, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency, i.amount_minor as "amountMinor", i.open_minor as "openMinor",
			(select max(f.id::text)::uuid from document f
				where f.organization_id = i.organization_id and f.invoice_id = i.id and f.kind = 'invoice') as "documentId"
		from invoice i where i.client_id = ${clientId} order by i.issued_on desc, i.id desc limit ${MOST}`.execute(plain);
	const receipts = await sql<KeptReceipt>`
		select id, 'payment' as kind, reference, paid_on as "on", currency, amount_minor as "amountMinor"
			from payment where client_id = ${clientId} and cancelled_at is null
		union all select id, 'credit note', number, issued_on, currency, amount_minor from credit_note where client_id = ${clientId}
		order by "on" desc, id desc limit ${MOST}`.execute(plain);
	const messages = await sql<KeptMessage>`
		select coalesce(d.id, a.id) as id, a.kind, a.channel, a.done_on as "doneOn", d.subject, d.body_text as body,
			coalesce(d.recipients, '[]') as recipients, coalesce(d.document_key is not null, false) as letter
		from action a
		left join lateral (
			select * from delivery d where d.organization_id = a.organization_id and d.action_id = a.id order by d.id desc limit 1
		) d on true
		where a.client_id = ${clientId} and a.state = 'done' order by a.done_on desc, a.id desc limit ${MOST}`.execute(plain);
	return { invoices: invoices.rows, receipts: receipts.rows, messages: messages.rows };
}

/** Whether a collaborator is an admin, and the client was deleted: what is kept of it they may read. */
export const mayReadKept = (collaboratorId: string, clientId: Expression<string>): Expression<SqlBool> =>
	sql<SqlBool>`exists (
		select from client kept join collaborator reader on reader.id = ${collaboratorId}
		where kept.id = ${clientId} and kept.deleted_at is not null and reader.role = 'admin' and reader.deactivated_at is null)`;
