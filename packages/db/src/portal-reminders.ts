import { sql } from 'kysely';
import type { Tx } from './open.ts';

const messages = (tx: Tx) =>
	tx
		.selectFrom('delivery as d')
		.innerJoin('action as a', 'a.id', 'd.actionId')
		.select(['d.id', 'a.clientId', 'd.channel', 'd.subject', 'd.settledAt as sentAt', 'a.currency', 'a.totalMinor'])
		.where('d.state', '=', 'accepted');

/** The messages that a client was sent, the latest first; from before `before`, an id, when that is given. */
export const messagesTo = (tx: Tx, clientId: string, most: number, before?: string) =>
	messages(tx)
		.where('a.clientId', '=', clientId)
		.$if(before !== undefined, (query) => query.where('d.id', '<', before ?? ''))
		.orderBy('d.id', 'desc')
		.limit(most)
		.execute();

/** One message exactly as it was sent (PTL-04); undefined when it is nobody's, or not theirs. */
export const messageSent = (tx: Tx, id: string) =>
	messages(tx).select(['d.bodyText', 'd.bodyHtml', 'd.documentKey']).where('d.id', '=', id).executeTakeFirst();

/** The invoices that a message was about, as they stand now. */
export const invoicesOfMessage = (tx: Tx, id: string) =>
	tx
		.selectFrom('delivery as d')
		.innerJoin('actionInvoice as l', 'l.actionId', 'd.actionId')
		.innerJoin('invoice as i', 'i.id', 'l.invoiceId')
		.select(['i.id', 'i.number', 'i.dueOn', 'i.currency', 'i.openMinor', 'l.chasedMinor'])
		.where('d.id', '=', id)
		.orderBy('i.dueOn')
		.orderBy('i.id')
		.execute();

/** The messages that were about an invoice, the latest first. */
export const messagesAbout = (tx: Tx, invoiceId: string) =>
	messages(tx)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('actionInvoice as l')
					.select(sql`1`.as('one'))
					.whereRef('l.actionId', '=', 'a.id')
					.where('l.invoiceId', '=', invoiceId),
			),
		)
		.orderBy('d.id', 'desc')
		.execute();
