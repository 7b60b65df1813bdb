-- Generated: what src/ledger-documents.ts says.

-- identifyDocuments
create temporary table ledger_document on commit drop as
select s.*, c.id as client_id, coalesce(k.id, uuidv7()) as id, k.id is not null as known, coalesce(k.cancelled, false) as cancelled
from staged_document s
join client c on c.account_code = s.code
left join (
	select 'invoice' as target, id, external_key, false as cancelled from invoice
	union all select 'credit note', id, external_key, false from credit_note
	union all select 'payment', id, external_key, cancelled_because <> $1 from payment
) k on k.external_key = s.external_key and k.target = s.target;
analyze ledger_document;
update ledger_document c set cancelled = false
where c.cancelled and exists (
	select from staged_match m join ledger_document d on d.ordinal = m.debit where m.credit = c.ordinal and d.kind = 'refund'
);

-- addDocuments
insert into invoice (id, client_id, kind, number, external_key, account, issued_on, due_on, currency, amount_minor, open_minor, look_on, import_id)
select d.id, d.client_id, d.kind, d.number, d.external_key, d.account, d.on_day, coalesce(d.due_on, d.on_day), d.currency, d.amount_minor,
	d.amount_minor - coalesce(s.minor, 0), case when d.amount_minor > coalesce(s.minor, 0) then date '1970-01-01' end, $1
from ledger_document d left join ledger_settled s on s.id = d.id
where d.target = 'invoice' and not d.known;
insert into credit_note (id, client_id, kind, number, external_key, account, issued_on, currency, amount_minor, open_minor, import_id)
select d.id, d.client_id, d.kind, d.number, d.external_key, d.account, d.on_day, d.currency, d.amount_minor,
	d.amount_minor - coalesce(s.minor, 0), $1
from ledger_document d left join ledger_settled s on s.id = d.id
where d.target = 'credit note' and not d.known;
insert into payment (id, client_id, external_key, account, reference, paid_on, currency, amount_minor, open_minor, look_on, import_id)
select d.id, d.client_id, d.external_key, d.account, d.number, d.on_day, d.currency, d.amount_minor,
	d.amount_minor - coalesce(s.minor, 0), case when d.on_day >= $1::date - 31 then date '1970-01-01' end, $2
from ledger_document d left join ledger_settled s on s.id = d.id
where d.target = 'payment' and not d.known;

-- changeDocuments
with now as (
	select d.*, d.amount_minor - coalesce(s.minor, 0) as open_minor from ledger_document d left join ledger_settled s on s.id = d.id
	where d.target = 'invoice' and d.known
), changed as (
	update invoice i set client_id = n.client_id, kind = n.kind, number = n.number, account = n.account, issued_on = n.on_day,
		due_on = case when n.due_said or i.issued_on <> n.on_day then coalesce(n.due_on, n.on_day) else i.due_on end,
		currency = n.currency, amount_minor = n.amount_minor, open_minor = n.open_minor,
		look_on = case when n.open_minor > 0 then date '1970-01-01' end, import_id = $1
	from now n
	where i.id = n.id and (
		(i.client_id, i.kind, i.number, i.issued_on, i.currency, i.amount_minor, i.open_minor)
			is distinct from (n.client_id, n.kind, n.number, n.on_day, n.currency, n.amount_minor, n.open_minor)
		or i.account is distinct from n.account or (n.due_said and i.due_on <> n.due_on))
	returning old.client_id as before, new.client_id as after, new.id, new.open_minor
)
insert into ledger_touched (client_id, settled_invoice_id)
select before, case when open_minor = 0 then id end from changed
union all select after, null from changed where before <> after;
with now as (
	select d.*, d.amount_minor - coalesce(s.minor, 0) as open_minor from ledger_document d left join ledger_settled s on s.id = d.id
	where d.target = 'credit note' and d.known
), changed as (
	update credit_note i set client_id = n.client_id, kind = n.kind, number = n.number, account = n.account, issued_on = n.on_day,
		currency = n.currency, amount_minor = n.amount_minor, open_minor = n.open_minor, import_id = $1
	from now n
	where i.id = n.id and (
		(i.client_id, i.kind, i.number, i.issued_on, i.currency, i.amount_minor, i.open_minor)
			is distinct from (n.client_id, n.kind, n.number, n.on_day, n.currency, n.amount_minor, n.open_minor)
		or i.account is distinct from n.account)
	returning old.client_id as before, new.client_id as after
)
insert into ledger_touched (client_id) select before from changed union select after from changed;
with now as (
	select d.*, case when d.cancelled then 0 else d.amount_minor - coalesce(s.minor, 0) end as open_minor
	from ledger_document d left join ledger_settled s on s.id = d.id
	where d.target = 'payment' and d.known
), changed as (
	update payment i set client_id = n.client_id, reference = n.number, account = n.account, paid_on = n.on_day,
		currency = n.currency, amount_minor = n.amount_minor, open_minor = n.open_minor, import_id = $1,
		cancelled_at = case when n.cancelled then i.cancelled_at end,
		cancelled_because = case when n.cancelled then i.cancelled_because end
	from now n
	where i.id = n.id and (
		(i.client_id, i.reference, i.paid_on, i.currency, i.amount_minor, i.open_minor)
			is distinct from (n.client_id, n.number, n.on_day, n.currency, n.amount_minor, n.open_minor)
		or i.account is distinct from n.account or (i.cancelled_at is not null) <> n.cancelled)
	returning old.client_id as before, new.client_id as after
)
insert into ledger_touched (client_id) select before from changed union select after from changed;
