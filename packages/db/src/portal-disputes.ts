import type { Day } from '@quittance/core/calendar/day.ts';
import type { DisputeState } from '@quittance/core/dispute/dispute-state.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

export type PortalDisputeRow = {
	readonly id: string;
	readonly clientId: string;
	readonly invoiceId: string;
	readonly invoiceNumber: string;
	readonly invoiceDueOn: Day;
	readonly currency: string;
	/** The contested part; null: all of it. */
	readonly amountMinor: bigint | null;
	readonly invoiceMinor: bigint;
	readonly reason: string;
	readonly state: DisputeState;
	readonly openedAt: Date;
	readonly lastWrittenAt: Date;
	/** Whether the last word was the creditor's: it is the client's turn. */
	readonly answered: boolean;
};

const disputeSeen = sql`
	select d.id, i.client_id as "clientId", i.id as "invoiceId", i.number as "invoiceNumber", i.due_on as "invoiceDueOn", i.currency,
		d.amount_minor as "amountMinor", i.amount_minor as "invoiceMinor", d.reason, d.state, d.opened_at as "openedAt",
		coalesce(m.written_at, d.opened_at) as "lastWrittenAt", coalesce(m.author_kind <> 'contact', false) as answered
	from invoice i
	join dispute d on d.organization_id = i.organization_id and d.invoice_id = i.id
	left join lateral (
		select m.written_at, m.author_kind from dispute_message m
		where m.organization_id = d.organization_id and m.dispute_id = d.id order by m.id desc limit 1
	) m on true`;

/** The disputes of a client: those that go on first, then by their last word. */
export async function disputesShown(tx: Tx, clientId: string): Promise<PortalDisputeRow[]> {
	const { rows } = await sql<PortalDisputeRow>`
		${disputeSeen} where i.client_id = ${clientId} order by d.closed_at is not null, "lastWrittenAt" desc, d.id desc`.execute(
		tx.withoutPlugins(),
	);
	return rows;
}

/** The disputes about an invoice, the latest first. */
export async function disputesAbout(tx: Tx, invoiceId: string): Promise<PortalDisputeRow[]> {
	const { rows } = await sql<PortalDisputeRow>`
		${disputeSeen} where i.id = ${invoiceId} order by d.id desc`.execute(tx.withoutPlugins());
	return rows;
}

/** One dispute; undefined when it is nobody's, or not theirs. */
export async function disputeShown(tx: Tx, id: string): Promise<PortalDisputeRow | undefined> {
	const { rows } = await sql<PortalDisputeRow>`${disputeSeen} where d.id = ${id}`.execute(tx.withoutPlugins());
	return rows[0];
}

/** What was said in a dispute, the first word first. The client's people are named; of the creditor's it shows that they wrote, not who. */
export const wordsOfDispute = (tx: Tx, disputeId: string) =>
	tx
		.selectFrom('disputeMessage as m')
		.leftJoin('contact as c', (join) =>
			join.on(sql`c.id::text`, '=', sql.ref('m.author')).on('m.authorKind', '=', 'contact'),
		)
		.select(['m.id', 'm.authorKind', 'm.author', 'c.name as contactName', 'm.words', 'm.writtenAt'])
		.where('m.disputeId', '=', disputeId)
		.orderBy('m.id')
		.execute();
