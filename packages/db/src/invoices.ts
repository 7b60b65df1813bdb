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
