-- Generated: what src/ledger-gone.ts says.

-- findGone
create temporary table ledger_gone on commit drop as
select d.* from (
	select 'invoice' as target, id, external_key, client_id from invoice
	union all select 'credit note', id, external_key, client_id from credit_note
	union all select 'payment', id, external_key, client_id from payment where cancelled_at is null
) d
where d.external_key collate "C" >= $1 and d.external_key collate "C" < $2
	and not exists (select from staged_document s where s.external_key = d.external_key and s.target = d.target);
create temporary table ledger_void on commit drop as
select i.*, c.account_code as code, (select coalesce(max(ordinal), 0) from staged_document) + 2 * row_number() over (order by i.id) as ordinal
from ledger_gone g join invoice i on i.id = g.id join client c on c.id = i.client_id
where g.target = 'invoice' and (
	exists (select from action_invoice x where x.invoice_id = i.id) or exists (select from level_change x where x.invoice_id = i.id)
	or exists (select from promise x where x.invoice_id = i.id) or exists (select from dispute x where x.invoice_id = i.id)
	or exists (select from hold x where x.invoice_id = i.id) or exists (select from task x where x.invoice_id = i.id));
insert into staged_document (ordinal, external_key, code, target, kind, number, on_day, due_on, due_said, currency, account, amount_minor)
select ordinal, external_key, code, 'invoice', kind, number, issued_on, due_on, false, currency, account, amount_minor from ledger_void
union all
select ordinal + 1, external_key || ' gone', code, 'credit note', 'credit note', number, $1, null, false, currency, account, amount_minor
from ledger_void;
insert into staged_match (debit, credit, amount_minor, on_day, letter)
select ordinal, ordinal + 1, amount_minor, $1, $2 from ledger_void;
delete from ledger_gone g using staged_document s where s.external_key = g.external_key and s.target = g.target;

-- dropGone
create temporary table gone_match on commit drop as
select m.id, m.invoice_id, coalesce(m.payment_id, m.credit_note_id) as credit_id, m.amount_minor from match m
where m.undone_at is null
	and (m.invoice_id in (select id from ledger_gone) or coalesce(m.payment_id, m.credit_note_id) in (select id from ledger_gone));
update match m
set undone_at = $1, undone_because = $2
from gone_match g
where m.id = g.id;
with given as (
		update "invoice" t set open_minor = t.open_minor + u.minor
		from (select "invoice_id" as id, sum(amount_minor) as minor from "gone_match" group by 1) u
		where t.id = u.id and true
			and not exists (select from ledger_document d where d.id = t.id)
		returning t.client_id
	)
	insert into ledger_touched (client_id) select distinct client_id from given;
with given as (
		update "payment" t set open_minor = t.open_minor + u.minor
		from (select "credit_id" as id, sum(amount_minor) as minor from "gone_match" group by 1) u
		where t.id = u.id and t.cancelled_at is null
			and not exists (select from ledger_document d where d.id = t.id)
		returning t.client_id
	)
	insert into ledger_touched (client_id) select distinct client_id from given;
with given as (
		update "credit_note" t set open_minor = t.open_minor + u.minor
		from (select "credit_id" as id, sum(amount_minor) as minor from "gone_match" group by 1) u
		where t.id = u.id and true
			and not exists (select from ledger_document d where d.id = t.id)
		returning t.client_id
	)
	insert into ledger_touched (client_id) select distinct client_id from given;
delete from match where invoice_id in (select id from ledger_gone) or credit_note_id in (select id from ledger_gone);
delete from invoice
where id in (select id
from ledger_gone);
delete from credit_note
where id in (select id
from ledger_gone);
update payment set cancelled_at = $1, cancelled_because = $2, open_minor = 0, look_on = null
where id in (select id from ledger_gone);
insert into ledger_touched (client_id) select distinct client_id
from ledger_gone;
select ((select count(*) from ledger_gone) + (select count(*) from ledger_void))::int as gone;
