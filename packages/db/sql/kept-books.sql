-- Generated: what src/kept-books.ts says.

-- keptBooks
select i.id, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency, i.amount_minor as "amountMinor", i.open_minor as "openMinor",
	(select max(f.id::text)::uuid from document f
		where f.organization_id = i.organization_id and f.invoice_id = i.id and f.kind = 'invoice') as "documentId"
from invoice i where i.client_id = $1 order by i.issued_on desc, i.id desc limit $2;
select id, 'payment' as kind, reference, paid_on as "on", currency, amount_minor as "amountMinor"
	from payment where client_id = $1 and cancelled_at is null
union all select id, 'credit note', number, issued_on, currency, amount_minor from credit_note where client_id = $2
order by "on" desc, id desc limit $3;
select coalesce(d.id, a.id) as id, a.kind, a.channel, a.done_on as "doneOn", d.subject, d.body_text as body,
	coalesce(d.recipients, '[]') as recipients, coalesce(d.document_key is not null, false) as letter
from action a
left join lateral (
	select * from delivery d where d.organization_id = a.organization_id and d.action_id = a.id order by d.id desc limit 1
) d on true
where a.client_id = $1 and a.state = 'done' order by a.done_on desc, a.id desc limit $2;
