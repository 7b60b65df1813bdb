import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { Tx } from './open.ts';

export type InvoiceFound = {
	id: string;
	clientId: string;
	clientName: string;
	accountCode: string;
	number: string;
	currency: string;
	issuedOn: Day;
	dueOn: Day;
	amountMinor: bigint;
	openMinor: bigint;
	level: number;
	levelDoneOn: Day | null;
};

/** Invoices that bear a number: several clients may have one each, and a ledger may repeat a piece. Oldest first. */
export async function invoicesNumbered(tx: Tx, number: string): Promise<InvoiceFound[]> {
	const { rows } = await sql<InvoiceFound>`
		select i.id, i.client_id as "clientId", c.name as "clientName", c.account_code as "accountCode", i.number, i.currency,
			i.issued_on as "issuedOn", i.due_on as "dueOn", i.amount_minor as "amountMinor", i.open_minor as "openMinor",
			i.level, i.level_done_on as "levelDoneOn"
		from invoice i join client c on c.organization_id = i.organization_id and c.id = i.client_id
		where i.number = ${number}
		order by i.issued_on, i.id`.execute(tx.withoutPlugins());
	return rows;
}

/** An invoice under lock, with what is contested and promised of it. */
export type LockedInvoice = {
	readonly id: string;
	readonly clientId: string;
	readonly currency: string;
	readonly dueOn: Day;
	readonly openMinor: bigint;
	readonly disputedMinor: bigint;
	readonly promisedMinor: bigint;
	readonly promises: number;
};

/** Locks an invoice, then reads what hangs on it: a statement that did both would read from before it waited. */
export async function lockInvoice(tx: Tx, id: string): Promise<LockedInvoice | undefined> {
	const invoice = await tx
		.selectFrom('invoice')
		.select(['id', 'clientId', 'currency', 'dueOn', 'openMinor', 'amountMinor'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!invoice) return undefined;
	const disputed = await tx
		.selectFrom('dispute')
		.select((eb) =>
			eb.fn
				.coalesce(eb.fn.sum<string>(sql`coalesce(amount_minor, ${invoice.amountMinor})`), sql<string>`0`)
				.as('minor'),
		)
		.where('invoiceId', '=', id)
		.where('closedAt', 'is', null)
		.executeTakeFirstOrThrow();
	const promised = await tx
		.selectFrom('promise')
		.select((eb) => [
			eb.fn
				.coalesce(eb.fn.sum<string>('amountMinor').filterWhere('state', '=', 'expected'), sql<string>`0`)
				.as('minor'),
			eb.fn.countAll<bigint>().as('count'),
		])
		.where('invoiceId', '=', id)
		.where('state', 'not in', ['cancelled', 'declined'])
		.executeTakeFirstOrThrow();
	return {
		...invoice,
		disputedMinor: BigInt(disputed.minor),
		promisedMinor: BigInt(promised.minor),
		promises: Number(promised.count),
	};
}

/** How many of these invoices are a client's. */
export async function invoicesOfClient(tx: Tx, clientId: string, ids: readonly string[]): Promise<number> {
	const { count } = await tx
		.selectFrom('invoice')
		.select((eb) => eb.fn.countAll<bigint>().as('count'))
		.where('clientId', '=', clientId)
		.where('id', 'in', ids)
		.executeTakeFirstOrThrow();
	return Number(count);
}
