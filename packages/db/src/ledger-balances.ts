import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { GONE } from './ledger-documents.ts';
import type { Tx } from './open.ts';

/**
 * Opens the saving of what was staged: the table in which touched clients are kept, and room for joins of a whole ledger, which
 * would otherwise go over the disk.
 */
export async function beginSaving(tx: Tx): Promise<void> {
	await sql`set local work_mem = '64MB'`.execute(tx);
	await sql`create temporary table ledger_touched (client_id uuid, settled_invoice_id uuid) on commit drop`.execute(tx);
}

/** The next run looks at every client with a new or changed document (engine.md 7). */
export async function lookAtTouched(tx: Tx, today: Day): Promise<string[]> {
	await sql`insert into ledger_touched (client_id) select distinct client_id from ledger_document where not known`.execute(
		tx,
	);
	await sql`
		update client set looked_on = null where looked_on is not null and id in (select client_id from ledger_touched)`.execute(
		tx,
	);
	await sql`
		update invoice set look_on = ${today}
		where client_id in (select client_id from ledger_touched) and open_minor > 0 and (look_on is null or look_on > ${today})`.execute(
		tx,
	);
	await sql`
		update payment set look_on = ${today}
		where client_id in (select client_id from ledger_touched) and cancelled_at is null and (look_on is null or look_on > ${today})
			and paid_on >= ${today}::date - 31`.execute(tx);
	const { rows } = await sql<{ id: string }>`
		select distinct settled_invoice_id as id from ledger_touched t
		where exists (select from dispute d where d.invoice_id = t.settled_invoice_id)
			or exists (select from task k where k.invoice_id = t.settled_invoice_id and k.promise_id is not null and k.state <> 'done')`.execute(
		tx,
	);
	return rows.map(({ id }) => id);
}

export type Difference = { readonly code: string; readonly booksMinor: bigint; readonly oursMinor: bigint };

/**
 * The clients whose items, of the keys between `from` and `before`, do not add up to what the staged balances say (INV-02): by what
 * is open, or by whole amounts where these items settle others too. Left out are those for whom a person typed or cancelled a payment that the books do not know: they differ rightly.
 */
export async function differences(
	tx: Tx,
	{ from, before, by }: { from: string; before: string; by: 'open' | 'amount' },
): Promise<Difference[]> {
	const minor = sql.ref(by === 'open' ? 'open_minor' : 'amount_minor');
	const { rows } = await sql<Difference>`
		with item as (
			select client_id, external_key, ${minor} as minor from invoice
			union all select client_id, external_key, -${minor} from credit_note
			union all select client_id, external_key, -${minor} from payment where cancelled_at is null
		), side as (
			select client_id, minor as ours, 0 as books from item
			where external_key collate "C" >= ${from} and external_key collate "C" < ${before}
			union all
			select c.id, 0, b.minor from staged_balance b join client c on c.account_code = b.code
		), different as (
			select client_id, sum(ours)::bigint as ours, sum(books)::bigint as books from side group by client_id having sum(ours) <> sum(books)
		)
		select c.account_code as "code", d.books as "booksMinor", d.ours as "oursMinor"
		from different d join client c on c.id = d.client_id
		where not exists (select from payment p where p.client_id = c.id and p.cancelled_because <> ${GONE})
			and not exists (
				select from match m join invoice i on i.id = m.invoice_id
				left join payment p on p.id = m.payment_id left join credit_note n on n.id = m.credit_note_id
				where i.client_id = c.id and m.undone_at is null
					and (left(i.external_key, 4) = 'fec ') <> (left(coalesce(p.external_key, n.external_key), 4) = 'fec '))
		order by c.account_code limit 20`.execute(tx.withoutPlugins());
	return rows;
}
