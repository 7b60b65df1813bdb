-- Generated: what src/client-invoices.ts says.

-- openInvoicesOf
select i.id, i.client_id as "clientId", i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency,
i.amount_minor as "amountMinor", i.open_minor as "openMinor", i.level, i.level_done_on as "levelDoneOn", i.note,
d.minor as "disputedMinor", d.id as "disputeId", p.minor as "promisedMinor", p.on as "promisedOn",
(select max(m.matched_on) from match m
	where m.organization_id = i.organization_id and m.invoice_id = i.id and m.undone_at is null) as "settledOn",
(select max(f.id::text)::uuid from document f
	where f.organization_id = i.organization_id and f.invoice_id = i.id and f.kind = 'invoice') as "documentId"
	from invoice i
	cross join lateral (
select coalesce(sum(least(coalesce(d.amount_minor, i.open_minor), i.open_minor)), 0)::int8 as minor, max(d.id::text)::uuid as id from dispute d
where d.organization_id = i.organization_id and d.invoice_id = i.id and d.closed_at is null
	) d
	cross join lateral (
select coalesce(sum(p.amount_minor), 0)::int8 as minor, min(p.promised_on) as on from promise p
where p.organization_id = i.organization_id and p.invoice_id = i.id and p.state = 'expected'
	) p where i.client_id = $1 and i.open_minor > 0 order by i.due_on, i.id;

-- paidInvoicesOf
select i.id, i.client_id as "clientId", i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency,
i.amount_minor as "amountMinor", i.open_minor as "openMinor", i.level, i.level_done_on as "levelDoneOn", i.note,
d.minor as "disputedMinor", d.id as "disputeId", p.minor as "promisedMinor", p.on as "promisedOn",
(select max(m.matched_on) from match m
	where m.organization_id = i.organization_id and m.invoice_id = i.id and m.undone_at is null) as "settledOn",
(select max(f.id::text)::uuid from document f
	where f.organization_id = i.organization_id and f.invoice_id = i.id and f.kind = 'invoice') as "documentId"
	from invoice i
	cross join lateral (
select coalesce(sum(least(coalesce(d.amount_minor, i.open_minor), i.open_minor)), 0)::int8 as minor, max(d.id::text)::uuid as id from dispute d
where d.organization_id = i.organization_id and d.invoice_id = i.id and d.closed_at is null
	) d
	cross join lateral (
select coalesce(sum(p.amount_minor), 0)::int8 as minor, min(p.promised_on) as on from promise p
where p.organization_id = i.organization_id and p.invoice_id = i.id and p.state = 'expected'
	) p where i.client_id = $1 and i.open_minor = 0 and (i.due_on, i.id) < ($2::date, $3::uuid) order by i.due_on desc, i.id desc limit $4;

-- invoiceOfClient
select i.id, i.client_id as "clientId", i.kind, i.number, i.issued_on as "issuedOn", i.due_on as "dueOn", i.currency,
i.amount_minor as "amountMinor", i.open_minor as "openMinor", i.level, i.level_done_on as "levelDoneOn", i.note,
d.minor as "disputedMinor", d.id as "disputeId", p.minor as "promisedMinor", p.on as "promisedOn",
(select max(m.matched_on) from match m
	where m.organization_id = i.organization_id and m.invoice_id = i.id and m.undone_at is null) as "settledOn",
(select max(f.id::text)::uuid from document f
	where f.organization_id = i.organization_id and f.invoice_id = i.id and f.kind = 'invoice') as "documentId"
	from invoice i
	cross join lateral (
select coalesce(sum(least(coalesce(d.amount_minor, i.open_minor), i.open_minor)), 0)::int8 as minor, max(d.id::text)::uuid as id from dispute d
where d.organization_id = i.organization_id and d.invoice_id = i.id and d.closed_at is null
	) d
	cross join lateral (
select coalesce(sum(p.amount_minor), 0)::int8 as minor, min(p.promised_on) as on from promise p
where p.organization_id = i.organization_id and p.invoice_id = i.id and p.state = 'expected'
	) p where i.id = $1;
