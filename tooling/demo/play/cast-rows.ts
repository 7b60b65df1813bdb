import { cast, type CastRole } from '@quittance/stories/cast/cast.ts';
import { look, type Firm } from './firm.ts';

/** The client of a role, and its contact of the list. */
export const contactOf = (firm: Pick<Firm, 'office' | 'operator'>, role: CastRole) =>
	look(firm, (tx) =>
		tx
			.selectFrom('client')
			.innerJoin('clientContact as of', 'of.clientId', 'client.id')
			.innerJoin('contact', 'contact.id', 'of.contactId')
			.select(['client.id as clientId', 'contact.id as contactId'])
			.where('client.accountCode', '=', cast[role].code)
			.where('contact.name', '=', cast[role].contact)
			.executeTakeFirstOrThrow(),
	);

/** What a client of the cast owes, the oldest due first. */
export const openInvoices = (firm: Firm, role: CastRole) =>
	look(firm, (tx) =>
		tx
			.selectFrom('invoice')
			.innerJoin('client', 'client.id', 'invoice.clientId')
			.select([
				'invoice.id',
				'invoice.number',
				'invoice.issuedOn',
				'invoice.dueOn',
				'invoice.amountMinor',
				'invoice.openMinor',
			])
			.where('client.accountCode', '=', cast[role].code)
			.where('invoice.openMinor', '>', 0n)
			.orderBy('invoice.dueOn')
			.execute(),
	);
