-- Generated: what src/ledger-carried.ts says.

-- itemsOpenAt
with earlier as (
	select m.invoice_id, coalesce(m.payment_id, m.credit_note_id) as credit_id, m.amount_minor
	from match m
	join invoice i on i.id = m.invoice_id
	left join payment p on p.id = m.payment_id
	left join credit_note n on n.id = m.credit_note_id
	where m.undone_at is null and not (m.origin = 'letter' and right(m.letter, length($1)) = $2)
		and (left(i.external_key, 4) = 'fec ' and i.external_key collate "C" < $3 or left(i.external_key, 4) <> 'fec ' and i.issued_on < $4)
		and (left(coalesce(p.external_key, n.external_key), 4) = 'fec ' and coalesce(p.external_key, n.external_key) collate "C" < $5
			or left(coalesce(p.external_key, n.external_key), 4) <> 'fec ' and coalesce(p.paid_on, n.issued_on) < $6)
), settled as (
	select id, sum(minor)::bigint as minor from (
		select invoice_id as id, amount_minor as minor from earlier union all select credit_id, amount_minor from earlier
	) sides
	group by id
), item as (
	select 1 as sign, 'invoice' as target, id, client_id, external_key, kind, number, issued_on as on_day, due_on, currency, account, amount_minor
	from invoice
	union all
	select -1, 'credit note', id, client_id, external_key, kind, number, issued_on, null, currency, account, amount_minor from credit_note
	union all
	select -1, 'payment', id, client_id, external_key, 'payment', reference, paid_on, null, currency, account, amount_minor
	from payment where cancelled_at is null
)
select i.external_key as "key", c.account_code as "code", i.target, i.kind, i.number, i.on_day as "on", i.due_on as "dueOn", i.currency,
	i.account, i.amount_minor as "amountMinor", i.sign * (i.amount_minor - coalesce(s.minor, 0)) as "openMinor"
from item i
join client c on c.id = i.client_id
left join settled s on s.id = i.id
where i.external_key collate "C" >= $7 and i.external_key collate "C" < $8 and i.amount_minor > coalesce(s.minor, 0)
order by c.account_code, i.on_day, i.external_key;
