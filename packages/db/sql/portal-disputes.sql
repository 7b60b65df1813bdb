-- Generated: what src/portal-disputes.ts says.

-- disputesShown
select d.id, i.client_id as "clientId", i.id as "invoiceId", i.number as "invoiceNumber", i.due_on as "invoiceDueOn", i.currency,
d.amount_minor as "amountMinor", i.amount_minor as "invoiceMinor", d.reason, d.state, d.opened_at as "openedAt",
coalesce(m.written_at, d.opened_at) as "lastWrittenAt", coalesce(m.author_kind <> 'contact', false) as answered
	from invoice i
	join dispute d on d.organization_id = i.organization_id and d.invoice_id = i.id
	left join lateral (
select m.written_at, m.author_kind from dispute_message m
where m.organization_id = d.organization_id and m.dispute_id = d.id order by m.id desc limit 1
	) m on true where i.client_id = $1 order by d.closed_at is not null, "lastWrittenAt" desc, d.id desc;

-- disputesAbout
select d.id, i.client_id as "clientId", i.id as "invoiceId", i.number as "invoiceNumber", i.due_on as "invoiceDueOn", i.currency,
d.amount_minor as "amountMinor", i.amount_minor as "invoiceMinor", d.reason, d.state, d.opened_at as "openedAt",
coalesce(m.written_at, d.opened_at) as "lastWrittenAt", coalesce(m.author_kind <> 'contact', false) as answered
	from invoice i
	join dispute d on d.organization_id = i.organization_id and d.invoice_id = i.id
	left join lateral (
select m.written_at, m.author_kind from dispute_message m
where m.organization_id = d.organization_id and m.dispute_id = d.id order by m.id desc limit 1
	) m on true where i.id = $1 order by d.id desc;

-- disputeShown
select d.id, i.client_id as "clientId", i.id as "invoiceId", i.number as "invoiceNumber", i.due_on as "invoiceDueOn", i.currency,
d.amount_minor as "amountMinor", i.amount_minor as "invoiceMinor", d.reason, d.state, d.opened_at as "openedAt",
coalesce(m.written_at, d.opened_at) as "lastWrittenAt", coalesce(m.author_kind <> 'contact', false) as answered
	from invoice i
	join dispute d on d.organization_id = i.organization_id and d.invoice_id = i.id
	left join lateral (
select m.written_at, m.author_kind from dispute_message m
where m.organization_id = d.organization_id and m.dispute_id = d.id order by m.id desc limit 1
	) m on true where d.id = $1;

-- wordsOfDispute
select "m"."id", "m"."author_kind", "m"."author", "c"."name" as "contact_name", "m"."words", "m"."written_at"
from "dispute_message" as "m"
left join "contact" as "c" on c.id::text = "m"."author" and "m"."author_kind" = $1
where "m"."dispute_id" = $2
order by "m"."id";
