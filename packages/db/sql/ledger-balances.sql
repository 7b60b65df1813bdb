-- Generated: what src/ledger-balances.ts says.

-- beginSaving
set local work_mem = '64MB';
create temporary table ledger_touched (client_id uuid, settled_invoice_id uuid) on commit drop;

-- lookAtTouched
insert into ledger_touched (client_id) select distinct client_id
from ledger_document
where not known;
update client set looked_on = null where looked_on is not null and id in (select client_id from ledger_touched);
update invoice set look_on = $1
where client_id in (select client_id from ledger_touched) and open_minor > 0 and (look_on is null or look_on > $2);
update payment set look_on = $1
where client_id in (select client_id from ledger_touched) and cancelled_at is null and (look_on is null or look_on > $2)
	and paid_on >= $3::date - 31;
select distinct settled_invoice_id as id from ledger_touched t
where exists (select from dispute d where d.invoice_id = t.settled_invoice_id)
	or exists (select from task k where k.invoice_id = t.settled_invoice_id and k.promise_id is not null and k.state <> 'done');

-- differences
with item as (
	select client_id, external_key, "open_minor" as minor from invoice
	union all select client_id, external_key, -"open_minor" from credit_note
	union all select client_id, external_key, -"open_minor" from payment where cancelled_at is null
), side as (
	select client_id, minor as ours, 0 as books from item
	where external_key collate "C" >= $1 and external_key collate "C" < $2
	union all
	select c.id, 0, b.minor from staged_balance b join client c on c.account_code = b.code
), different as (
	select client_id, sum(ours)::bigint as ours, sum(books)::bigint as books from side group by client_id having sum(ours) <> sum(books)
)
select c.account_code as "code", d.books as "booksMinor", d.ours as "oursMinor"
from different d join client c on c.id = d.client_id
where not exists (select from payment p where p.client_id = c.id and p.cancelled_because <> $3)
	and not exists (
		select from match m join invoice i on i.id = m.invoice_id
		left join payment p on p.id = m.payment_id left join credit_note n on n.id = m.credit_note_id
		where i.client_id = c.id and m.undone_at is null
			and (left(i.external_key, 4) = 'fec ') <> (left(coalesce(p.external_key, n.external_key), 4) = 'fec '))
order by c.account_code limit 20;
