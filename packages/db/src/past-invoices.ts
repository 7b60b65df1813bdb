import { sql } from 'kysely';
import type { Day } from '@quittance/core/calendar/day.ts';
import { hasRight } from './client-rights.ts';
import type { Tx } from './open.ts';

export type PastInvoiceRow = {
	readonly id: string;
	readonly clientId: string;
	readonly number: string;
	readonly currency: string;
	readonly issuedOn: Day;
	readonly dueOn: Day;
	readonly amountMinor: bigint;
	readonly settled: readonly { readonly on: Day; readonly minor: string }[];
};

/** Invoices of clients that fell due since a day, each with what settled it and when: payments on the day they came in, credit notes when matched. */
export async function pastInvoices(tx: Tx, clientIds: readonly string[], since: Day): Promise<PastInvoiceRow[]> {
	const { rows } = await sql<PastInvoiceRow>`
		select i.id, i.client_id as "clientId", i.number, i.currency, i.issued_on as "issuedOn", i.due_on as "dueOn",
			i.amount_minor as "amountMinor",
			coalesce((
				select json_agg(json_build_object('on', coalesce(p.paid_on, m.matched_on), 'minor', m.amount_minor::text))
				from match m left join payment p on p.organization_id = m.organization_id and p.id = m.payment_id
				where m.organization_id = i.organization_id and m.invoice_id = i.id and m.undone_at is null
			), '[]'::json) as settled
		from invoice i where i.client_id = any(${clientIds}::uuid[]) and i.due_on >= ${since} and i.amount_minor > 0
		order by i.due_on, i.id`.execute(tx.withoutPlugins());
	return rows;
}

/**
 * Clients that may carry a scenario, by themselves, their profile or a group, and owe or owed something since a day, of those whom the viewer may
 * see; in an order that favours nobody, so that the first of them speak for all. Which scenario wins is asked of each (SCN-17).
 */
export async function mayCarryScenario(
	tx: Tx,
	{ scenarioId, viewer, since }: { readonly scenarioId: string; readonly viewer: string; readonly since: Day },
): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select c.id from client c left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
		where (c.scenario_id = ${scenarioId} or p.scenario_id = ${scenarioId} or exists (
				select from client_group_member m
				join client_group g on g.organization_id = m.organization_id and g.id = m.client_group_id
				where m.client_id = c.id and g.scenario_id = ${scenarioId}))
			and exists (select from invoice i where i.client_id = c.id and (i.open_minor > 0 or i.due_on >= ${since}))
			and ${hasRight(viewer, 'read', sql.ref('c.id'))}
		order by md5(c.id::text)`.execute(tx);
	return rows.map(({ id }) => id);
}
