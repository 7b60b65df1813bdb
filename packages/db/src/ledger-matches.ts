import { sql } from 'kysely';
import type { Tx } from './open.ts';

/**
 * Works out, without writing any of it yet, which matches the file wants, which present ones it takes away, and what the live
 * ones then settle of each document. `tag` stands at the end of the letters that this file may replace: those of its own
 * accounting year, whose matches are what the newest file says (INV-04). Matches of other years and of people stay, and
 * what a person matched already is not matched again; where a document has no room for both, the books win.
 */
export async function weighMatches(tx: Tx, tag: string): Promise<void> {
	await sql`
		create temporary table ledger_present on commit drop as
		select m.id, m.invoice_id, coalesce(m.payment_id, m.credit_note_id) as credit_id, m.amount_minor,
			m.origin = 'letter' and right(m.letter, length(${tag})) = ${tag} as replaceable
		from match m
		where m.undone_at is null and (m.invoice_id in (select id from ledger_document where known)
			or coalesce(m.payment_id, m.credit_note_id) in (select id from ledger_document where known))`.execute(tx);
	await sql`
		create temporary table ledger_wanted on commit drop as
		select d.id as invoice_id, c.id as credit_id, c.target, sum(m.amount_minor)::bigint as amount_minor, max(m.on_day) as on_day,
			max(concat_ws('|', d.account, d.code, m.letter, ${tag}::text)) as letter
		from staged_match m
		join ledger_document d on d.ordinal = m.debit
		join ledger_document c on c.ordinal = m.credit and not c.cancelled
		group by d.id, c.id, c.target`.execute(tx);
	await sql`analyze ledger_present`.execute(tx);
	await sql`analyze ledger_wanted`.execute(tx);
	await sql`create temporary table ledger_undone on commit drop as select * from ledger_present limit 0`.execute(tx);
	const { rows } = await sql<{ stay: boolean }>`
		select exists (select from ledger_present where not replaceable) as "stay"`.execute(tx.withoutPlugins());
	if (rows[0]?.stay) await makeRoom(tx);
	await sql`
		insert into ledger_undone
		select p.* from ledger_present p
		where p.replaceable and not exists (
			select from ledger_wanted w where (w.invoice_id, w.credit_id, w.amount_minor) = (p.invoice_id, p.credit_id, p.amount_minor))`.execute(
		tx,
	);
	await sql`
		create temporary table ledger_settled on commit drop as
		select id, sum(minor)::bigint as minor from (
			select invoice_id as id, amount_minor as minor from ledger_wanted
			union all select credit_id, amount_minor from ledger_wanted
			union all select invoice_id, amount_minor from ledger_present where not replaceable and id not in (select id from ledger_undone)
			union all select credit_id, amount_minor from ledger_present where not replaceable and id not in (select id from ledger_undone)
		) settled
		group by id`.execute(tx);
	await sql`analyze ledger_settled`.execute(tx);
}

/** Present matches that stay count first; those on a document that would be settled twice go. */
async function makeRoom(tx: Tx): Promise<void> {
	await sql`
		with staying as (
			select invoice_id, credit_id, sum(amount_minor) as minor from ledger_present where not replaceable group by 1, 2
		), taken as (
			select id, sum(minor) as minor from (
				select invoice_id as id, minor from staying
				union all select credit_id, minor from staying
				union all select w.invoice_id, greatest(w.amount_minor - coalesce(s.minor, 0), 0) from ledger_wanted w left join staying s using (invoice_id, credit_id)
				union all select w.credit_id, greatest(w.amount_minor - coalesce(s.minor, 0), 0) from ledger_wanted w left join staying s using (invoice_id, credit_id)
			) parts
			group by id
		), crowded as (
			select t.id from taken t join ledger_document d on d.id = t.id where t.minor > d.amount_minor
		)
		insert into ledger_undone
		select p.* from ledger_present p
		where not p.replaceable and (p.invoice_id in (select id from crowded) or p.credit_id in (select id from crowded))`.execute(
		tx,
	);
	await sql`
		update ledger_wanted w set amount_minor = w.amount_minor - s.minor
		from (
			select invoice_id, credit_id, sum(amount_minor) as minor from ledger_present
			where not replaceable and id not in (select id from ledger_undone) group by 1, 2
		) s
		where (s.invoice_id, s.credit_id) = (w.invoice_id, w.credit_id)`.execute(tx);
	await sql`delete from ledger_wanted where amount_minor <= 0`.execute(tx);
}

/** Undoes what the file takes away; documents that are not of the file get back what they had given. Returns how many. */
export async function undoUnwanted(tx: Tx, at: Date): Promise<number> {
	const undone = await sql`
		update match m set undone_at = ${at}, undone_because = 'the books say otherwise' from ledger_undone u where m.id = u.id`.execute(
		tx,
	);
	await giveBackTo(tx, 'ledger_undone');
	return Number(undone.numAffectedRows ?? 0n);
}

/** What the undone matches of a temporary table took is open again on the documents that this reading does not otherwise write. */
export async function giveBackTo(tx: Tx, undone: 'ledger_undone' | 'gone_match'): Promise<void> {
	for (const [table, side] of [
		['invoice', 'invoice_id'],
		['payment', 'credit_id'],
		['credit_note', 'credit_id'],
	] as const) {
		await sql`
			with given as (
				update ${sql.table(table)} t set open_minor = t.open_minor + u.minor
				from (select ${sql.ref(side)} as id, sum(amount_minor) as minor from ${sql.table(undone)} group by 1) u
				where t.id = u.id and ${table === 'payment' ? sql`t.cancelled_at is null` : sql`true`}
					and not exists (select from ledger_document d where d.id = t.id)
				returning t.client_id
			)
			insert into ledger_touched (client_id) select distinct client_id from given`.execute(tx);
	}
}

/** Adds the matches that are new, in key order, which spares the indexes. Both their documents are there by now. */
export async function addWanted(tx: Tx, importId: string): Promise<number> {
	const { numAffectedRows } = await sql`
		insert into match (invoice_id, payment_id, credit_note_id, amount_minor, matched_on, origin, letter, import_id)
		select w.invoice_id, case when w.target = 'payment' then w.credit_id end, case when w.target = 'credit note' then w.credit_id end,
			w.amount_minor, w.on_day, 'letter', w.letter, ${importId}
		from ledger_wanted w
		where not exists (
			select from ledger_present p
			where p.replaceable and (p.invoice_id, p.credit_id, p.amount_minor) = (w.invoice_id, w.credit_id, w.amount_minor))
		order by w.invoice_id`.execute(tx);
	return Number(numAffectedRows ?? 0n);
}
