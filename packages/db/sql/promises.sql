-- Generated: what src/promises.ts says.

-- promisesToJudge
select p.id, i.client_id as "clientId", i.id as "invoiceId", p.amount_minor as minor, p.promised_on as "on",
	i.open_minor as "openMinor", coalesce(m.paid, 0)::int8 as "paidSinceMinor",
	coalesce(c.country, o.country) as country, coalesce(c.region, o.region) as region
from promise p
join invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
join client c on c.organization_id = i.organization_id and c.id = i.client_id
join organization o on o.id = c.organization_id
left join lateral (
	select sum(x.amount_minor) as paid from match x
	where x.organization_id = p.organization_id and x.invoice_id = p.invoice_id and x.undone_at is null
		and x.payment_id is not null and x.matched_on >= (p.made_at at time zone o.time_zone)::date
) m on true
where p.state = 'expected' and c.deleted_at is null and (p.promised_on < $1 or m.paid > 0 or i.open_minor = 0)
order by p.id;

-- addPromise
insert into "promise" ("invoice_id", "amount_minor", "promised_on", "state", "made_by", "note", "made_at")
values ($1, $2, $3, $4, $5, $6, $7)
returning "id";

-- settlePromise
update "promise"
set "state" = $1, "settled_at" = $2
where "id" = $3;

-- acceptPromise
update "promise"
set "state" = $1
where "id" = $2;

-- addBrokenPromiseTask
insert into "task" ("kind", "client_id", "invoice_id", "promise_id", "about", "created_at")
values ($1, $2, $3, $4, $5, $6);

-- lockPromise
select "p"."id", "p"."state", "p"."invoice_id", "p"."amount_minor", "p"."promised_on", "i"."client_id"
from "promise" as "p"
inner join "invoice" as "i" on "i"."id" = "p"."invoice_id"
where "p"."id" = $1
for update of "p";

-- promisePolicy
select "promise_longest_days" as "longest_days", "promise_most" as "most"
from "organization";
