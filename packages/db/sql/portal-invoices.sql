-- Generated: what src/portal-invoices.ts says.

-- invoicesShown
select i.id, i.client_id as "clientId", i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency, i.amount_minor as "amountMinor",
i.open_minor as "openMinor",
(select coalesce(sum(coalesce(d.amount_minor, i.amount_minor)), 0)::int8 from dispute d
	where d.organization_id = i.organization_id and d.invoice_id = i.id and d.closed_at is null) as "disputedMinor",
p.minor as "promisedMinor", p.on as "promisedOn",
(select max(m.matched_on) from match m
	where m.organization_id = i.organization_id and m.invoice_id = i.id and m.undone_at is null) as "settledOn",
exists (select from document f
	where f.organization_id = i.organization_id and f.invoice_id = i.id and f.kind = 'invoice') as "hasDocument"
	from invoice i
	cross join lateral (
select coalesce(sum(p.amount_minor), 0)::int8 as minor, min(p.promised_on) as on from promise p
where p.organization_id = i.organization_id and p.invoice_id = i.id and p.state = 'expected'
	) p where i.client_id = $1 and i.open_minor > 0  and (i.due_on, i.id) > ($2::date, $3::uuid) order by i.due_on, i.id limit $4;

-- invoiceShown
select i.id, i.client_id as "clientId", i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency, i.amount_minor as "amountMinor",
i.open_minor as "openMinor",
(select coalesce(sum(coalesce(d.amount_minor, i.amount_minor)), 0)::int8 from dispute d
	where d.organization_id = i.organization_id and d.invoice_id = i.id and d.closed_at is null) as "disputedMinor",
p.minor as "promisedMinor", p.on as "promisedOn",
(select max(m.matched_on) from match m
	where m.organization_id = i.organization_id and m.invoice_id = i.id and m.undone_at is null) as "settledOn",
exists (select from document f
	where f.organization_id = i.organization_id and f.invoice_id = i.id and f.kind = 'invoice') as "hasDocument"
	from invoice i
	cross join lateral (
select coalesce(sum(p.amount_minor), 0)::int8 as minor, min(p.promised_on) as on from promise p
where p.organization_id = i.organization_id and p.invoice_id = i.id and p.state = 'expected'
	) p where i.id = $1;

-- settlementsOf
select "m"."id", "m"."amount_minor", "m"."matched_on", "p"."paid_on", "p"."reference", "c"."number" as "credit_note_number"
from "match" as "m"
left join "payment" as "p" on "p"."id" = "m"."payment_id"
left join "credit_note" as "c" on "c"."id" = "m"."credit_note_id"
where "m"."invoice_id" = $1 and "m"."undone_at" is null
order by "m"."matched_on" desc, "m"."id" desc;

-- promisesShown
select "id", "amount_minor", "promised_on", "state", "made_by", "made_at"
from "promise"
where "invoice_id" = $1
order by "id" desc;
