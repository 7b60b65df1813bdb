-- Generated: what src/ledger-matches.ts says.

-- weighMatches
create temporary table ledger_present on commit drop as
select m.id, m.invoice_id, coalesce(m.payment_id, m.credit_note_id) as credit_id, m.amount_minor,
	m.origin = 'letter' and right(m.letter, length($1)) = $2 as replaceable
from match m
where m.undone_at is null and (m.invoice_id in (select id from ledger_document where known)
	or coalesce(m.payment_id, m.credit_note_id) in (select id from ledger_document where known));
create temporary table ledger_wanted on commit drop as
select d.id as invoice_id, c.id as credit_id, c.target, sum(m.amount_minor)::bigint as amount_minor, max(m.on_day) as on_day,
	max(concat_ws('|', d.account, d.code, m.letter, $1::text)) as letter
from staged_match m
join ledger_document d on d.ordinal = m.debit
join ledger_document c on c.ordinal = m.credit and not c.cancelled
group by d.id, c.id, c.target;
analyze ledger_present;
analyze ledger_wanted;
create temporary table ledger_undone on commit drop as select *
from ledger_present
limit 0;
select exists (select from ledger_present where not replaceable) as "stay";
insert into ledger_undone
select p.* from ledger_present p
where p.replaceable and not exists (
	select from ledger_wanted w where (w.invoice_id, w.credit_id, w.amount_minor) = (p.invoice_id, p.credit_id, p.amount_minor));
create temporary table ledger_settled on commit drop as
select id, sum(minor)::bigint as minor from (
	select invoice_id as id, amount_minor as minor from ledger_wanted
	union all select credit_id, amount_minor from ledger_wanted
	union all select invoice_id, amount_minor from ledger_present where not replaceable and id not in (select id from ledger_undone)
	union all select credit_id, amount_minor from ledger_present where not replaceable and id not in (select id from ledger_undone)
) settled
group by id;
analyze ledger_settled;

-- undoUnwanted
update match m set undone_at = $1, undone_because = 'the books say otherwise' from ledger_undone u where m.id = u.id;
with given as (
		update "invoice" t set open_minor = t.open_minor + u.minor
		from (select "invoice_id" as id, sum(amount_minor) as minor from "ledger_undone" group by 1) u
		where t.id = u.id and true
			and not exists (select from ledger_document d where d.id = t.id)
		returning t.client_id
	)
	insert into ledger_touched (client_id) select distinct client_id from given;
with given as (
		update "payment" t set open_minor = t.open_minor + u.minor
		from (select "credit_id" as id, sum(amount_minor) as minor from "ledger_undone" group by 1) u
		where t.id = u.id and t.cancelled_at is null
			and not exists (select from ledger_document d where d.id = t.id)
		returning t.client_id
	)
	insert into ledger_touched (client_id) select distinct client_id from given;
with given as (
		update "credit_note" t set open_minor = t.open_minor + u.minor
		from (select "credit_id" as id, sum(amount_minor) as minor from "ledger_undone" group by 1) u
		where t.id = u.id and true
			and not exists (select from ledger_document d where d.id = t.id)
		returning t.client_id
	)
	insert into ledger_touched (client_id) select distinct client_id from given;

-- giveBackTo
with given as (
		update "invoice" t set open_minor = t.open_minor + u.minor
		from (select "invoice_id" as id, sum(amount_minor) as minor from "ledger_undone" group by 1) u
		where t.id = u.id and true
			and not exists (select from ledger_document d where d.id = t.id)
		returning t.client_id
	)
	insert into ledger_touched (client_id) select distinct client_id from given;
with given as (
		update "payment" t set open_minor = t.open_minor + u.minor
		from (select "credit_id" as id, sum(amount_minor) as minor from "ledger_undone" group by 1) u
		where t.id = u.id and t.cancelled_at is null
			and not exists (select from ledger_document d where d.id = t.id)
		returning t.client_id
	)
	insert into ledger_touched (client_id) select distinct client_id from given;
with given as (
		update "credit_note" t set open_minor = t.open_minor + u.minor
		from (select "credit_id" as id, sum(amount_minor) as minor from "ledger_undone" group by 1) u
		where t.id = u.id and true
			and not exists (select from ledger_document d where d.id = t.id)
		returning t.client_id
	)
	insert into ledger_touched (client_id) select distinct client_id from given;

-- addWanted
insert into match (invoice_id, payment_id, credit_note_id, amount_minor, matched_on, origin, letter, import_id)
select w.invoice_id, case when w.target = 'payment' then w.credit_id end, case when w.target = 'credit note' then w.credit_id end,
	w.amount_minor, w.on_day, 'letter', w.letter, $1
from ledger_wanted w
where not exists (
	select from ledger_present p
	where p.replaceable and (p.invoice_id, p.credit_id, p.amount_minor) = (w.invoice_id, w.credit_id, w.amount_minor))
order by w.invoice_id;
