import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** The clients a contact acts for, by name: what the portal lets them choose from. */
export const clientsOfContact = (tx: Tx, contactId: string) =>
	tx
		.selectFrom('clientContact as m')
		.innerJoin('client as c', 'c.id', 'm.clientId')
		.select(['c.id', 'c.name', 'c.accountCode'])
		.where('m.contactId', '=', contactId)
		.orderBy('c.name')
		.orderBy('c.id')
		.execute();

/** To whom it is owed, where to pay it, and how far a client's own word goes. */
export const creditorOf = (tx: Tx) =>
	tx
		.selectFrom('organization')
		.select([
			'name',
			'country',
			'language',
			'timeZone',
			'addressLines',
			'postalCode',
			'city',
			'siren',
			'vatNumber',
			'replyTo',
			'iban',
			'bic',
			'promiseLongestDays',
			'promiseMost',
		])
		.executeTakeFirstOrThrow();

export type OwedRow = {
	readonly currency: string;
	readonly openMinor: bigint;
	readonly overdueMinor: bigint;
	readonly invoices: number;
	readonly overdueInvoices: number;
	/** The oldest day that is overdue; null when none is. */
	readonly lateSince: Day | null;
	/** The next day on which something falls due; null when nothing does. */
	readonly nextDueOn: Day | null;
	/** Payments and credit notes that no invoice has taken yet. */
	readonly inFavourMinor: bigint;
};

/** What a client owes, currency by currency; nothing for a currency in which nothing is open either way. */
export async function owedBy(tx: Tx, clientId: string, today: Day): Promise<OwedRow[]> {
	const { rows } = await sql<OwedRow>`
		select currency, coalesce(sum(open) filter (where side = 1), 0)::int8 as "openMinor",
			coalesce(sum(open) filter (where side = 1 and due_on < ${today}), 0)::int8 as "overdueMinor",
			count(*) filter (where side = 1)::int4 as invoices, count(*) filter (where side = 1 and due_on < ${today})::int4 as "overdueInvoices",
			min(due_on) filter (where due_on < ${today}) as "lateSince", min(due_on) filter (where due_on >= ${today}) as "nextDueOn",
			coalesce(sum(open) filter (where side = -1), 0)::int8 as "inFavourMinor"
		from (
			select 1 as side, currency, open_minor as open, due_on from invoice where client_id = ${clientId} and open_minor > 0
			union all select -1, currency, open_minor, null from credit_note where client_id = ${clientId} and open_minor > 0
			union all select -1, currency, open_minor, null from payment where client_id = ${clientId} and open_minor > 0 and cancelled_at is null
		) items
		group by currency order by 2 desc, currency`.execute(tx.withoutPlugins());
	return rows;
}
