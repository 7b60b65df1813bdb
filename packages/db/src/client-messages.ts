import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Recipient } from './deliveries.ts';
import type { Tx } from './open.ts';

export type ClientMessage = {
	/** Of the action. */
	readonly id: string;
	readonly kind: string;
	readonly channel: 'email' | 'letter' | 'phone' | 'other';
	readonly doneOn: Day;
	readonly currency: string;
	readonly totalMinor: bigint;
	readonly invoices: number;
	/** Who did it by hand; null: the machine. */
	readonly doneBy: string | null;
	/** Of a call or another act by hand. */
	readonly outcome: string | null;
	readonly subject: string | null;
	/** Of what the machine sent; null for what was done by hand. */
	readonly state: string | null;
	/** Whether the words can be read, or the letter. */
	readonly kept: boolean;
};

/** Where a page of messages ended. */
export type MessagePlace = { readonly doneOn: Day; readonly id: string };

/** One page of what was said to a client by mail, letter, call or text, the latest first. */
export async function messagesOfClient(
	tx: Tx,
	clientId: string,
	most: number,
	before?: MessagePlace,
): Promise<ClientMessage[]> {
	const page = before ? sql`and (a.done_on, a.id) < (${before.doneOn}::date, ${before.id}::uuid)` : sql``;
	const { rows } = await sql<ClientMessage>`
		select a.id, a.kind, a.channel, a.done_on as "doneOn", a.currency, a.total_minor as "totalMinor", a.outcome, s.name as "doneBy",
			(select count(*)::int from action_invoice l where l.organization_id = a.organization_id and l.action_id = a.id) as invoices,
			d.subject, d.state, coalesce(d.body_text is not null or d.document_key is not null, false) as kept
		from action a
		left join collaborator s on s.id::text = a.done_by
		left join lateral (
			select * from delivery d where d.organization_id = a.organization_id and d.action_id = a.id order by d.id desc limit 1
		) d on true
		where a.client_id = ${clientId} and a.state = 'done' ${page}
		order by a.done_on desc, a.id desc limit ${most}`.execute(tx.withoutPlugins());
	return rows;
}

export type SentMessage = {
	/** Of the delivery. */
	readonly id: string;
	readonly clientId: string;
	readonly state: string;
	readonly subject: string | null;
	readonly bodyText: string | null;
	/** The letter, in the document store. */
	readonly documentKey: string | null;
	readonly recipients: readonly Recipient[];
	/** When its fate was known. */
	readonly settledAt: Date | null;
};

/** What one action said, as it was sent; undefined when no machine sent it. */
export async function messageAsSent(tx: Tx, actionId: string): Promise<SentMessage | undefined> {
	const { rows } = await sql<SentMessage>`
		select d.id, a.client_id as "clientId", d.state, d.subject, d.body_text as "bodyText", d.document_key as "documentKey",
			d.recipients, d.settled_at as "settledAt"
		from delivery d join action a on a.organization_id = d.organization_id and a.id = d.action_id
		where d.action_id = ${actionId} order by d.id desc limit 1`.execute(tx.withoutPlugins());
	return rows[0];
}
