import type { Day } from '@quittance/core/calendar/day.ts';
import { sql } from 'kysely';
import { GONE } from './ledger-documents.ts';
import { giveBackTo } from './ledger-matches.ts';
import type { Tx } from './open.ts';

/**
 * Finds the documents of these days that a newer file of the same year no longer has: deleted from the books. An invoice that
 * messages, levels or promises speak of cannot go; it stays, cancelled by a credit note of its whole amount, until it comes back.
 * `from` and `before` bound their keys.
 */
export async function findGone(tx: Tx, { from, before, on }: { from: string; before: string; on: Day }): Promise<void> {
	await sql`
		create temporary table ledger_gone on commit drop as
		select d.* from (
			select 'invoice' as target, id, external_key, client_id from invoice
			union all select 'credit note', id, external_key, client_id from credit_note
			union all select 'payment', id, external_key, client_id from payment where cancelled_at is null
		) d
		where d.external_key collate "C" >= ${from} and d.external_key collate "C" < ${before}
			and not exists (select from staged_document s where s.external_key = d.external_key and s.target = d.target)`.execute(
		tx,
	);
	await sql`
		create temporary table ledger_void on commit drop as
		select i.*, c.account_code as code, (select coalesce(max(ordinal), 0) from staged_document) + 2 * row_number() over (order by i.id) as ordinal
		from ledger_gone g join invoice i on i.id = g.id join client c on c.id = i.client_id
		where g.target = 'invoice' and (
			exists (select from action_invoice x where x.invoice_id = i.id) or exists (select from level_change x where x.invoice_id = i.id)
			or exists (select from promise x where x.invoice_id = i.id) or exists (select from dispute x where x.invoice_id = i.id)
			or exists (select from hold x where x.invoice_id = i.id) or exists (select from task x where x.invoice_id = i.id))`.execute(
		tx,
	);
	await sql`
		insert into staged_document (ordinal, external_key, code, target, kind, number, on_day, due_on, due_said, currency, account, amount_minor)
		select ordinal, external_key, code, 'invoice', kind, number, issued_on, due_on, false, currency, account, amount_minor from ledger_void
		union all
		select ordinal + 1, external_key || ' gone', code, 'credit note', 'credit note', number, ${on}, null, false, currency, account, amount_minor
		from ledger_void`.execute(tx);
	await sql`
		insert into staged_match (debit, credit, amount_minor, on_day, letter)
		select ordinal, ordinal + 1, amount_minor, ${on}, ${GONE} from ledger_void`.execute(tx);
	// Its cancelling credit note may have stood already: both are of the file again, so to say.
	await sql`
		delete from ledger_gone g using staged_document s where s.external_key = g.external_key and s.target = g.target`.execute(
		tx,
	);
}

/** Takes them away: matches undone, payments cancelled, what nothing speaks of deleted. Returns how many went. */
export async function dropGone(tx: Tx, at: Date): Promise<number> {
	await sql`
		create temporary table gone_match on commit drop as
		select m.id, m.invoice_id, coalesce(m.payment_id, m.credit_note_id) as credit_id, m.amount_minor from match m
		where m.undone_at is null
			and (m.invoice_id in (select id from ledger_gone) or coalesce(m.payment_id, m.credit_note_id) in (select id from ledger_gone))`.execute(
		tx,
	);
	await sql`update match m set undone_at = ${at}, undone_because = ${GONE} from gone_match g where m.id = g.id`.execute(
		tx,
	);
	await giveBackTo(tx, 'gone_match');
	await sql`
		delete from match where invoice_id in (select id from ledger_gone) or credit_note_id in (select id from ledger_gone)`.execute(
		tx,
	);
	await sql`delete from invoice where id in (select id from ledger_gone)`.execute(tx);
	await sql`delete from credit_note where id in (select id from ledger_gone)`.execute(tx);
	await sql`
		update payment set cancelled_at = ${at}, cancelled_because = ${GONE}, open_minor = 0, look_on = null
		where id in (select id from ledger_gone)`.execute(tx);
	await sql`insert into ledger_touched (client_id) select distinct client_id from ledger_gone`.execute(tx);
	const { rows } = await sql<{ gone: number }>`
		select ((select count(*) from ledger_gone) + (select count(*) from ledger_void))::int as gone`.execute(tx);
	return rows[0]?.gone ?? 0;
}
