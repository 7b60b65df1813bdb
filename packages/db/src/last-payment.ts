import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** A client's latest payment that settled something, and which invoices; undefined for one that never paid. */
export async function lastPaymentOf(
	tx: Tx,
	clientId: string,
): Promise<{ id: string; currency: string; invoiceIds: string[] } | undefined> {
	const { rows } = await sql<{ id: string; currency: string; invoiceIds: string[] }>`
		select p.id, p.currency, array_agg(distinct m.invoice_id) as "invoiceIds"
		from payment p join match m on m.organization_id = p.organization_id and m.payment_id = p.id and m.undone_at is null
		where p.client_id = ${clientId}::uuid and p.cancelled_at is null
		group by p.organization_id, p.id order by p.paid_on desc, p.id desc limit 1`.execute(tx.withoutPlugins());
	return rows[0];
}
