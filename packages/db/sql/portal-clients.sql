-- Generated: what src/portal-clients.ts says.

-- owedBy
select currency, coalesce(sum(open) filter (where side = 1), 0)::int8 as "openMinor",
	coalesce(sum(open) filter (where side = 1 and due_on < $1), 0)::int8 as "overdueMinor",
	count(*) filter (where side = 1)::int4 as invoices, count(*) filter (where side = 1 and due_on < $2)::int4 as "overdueInvoices",
	min(due_on) filter (where due_on < $3) as "lateSince", min(due_on) filter (where due_on >= $4) as "nextDueOn",
	coalesce(sum(open) filter (where side = -1), 0)::int8 as "inFavourMinor"
from (
	select 1 as side, currency, open_minor as open, due_on from invoice where client_id = $5 and open_minor > 0
	union all select -1, currency, open_minor, null from credit_note where client_id = $6 and open_minor > 0
	union all select -1, currency, open_minor, null from payment where client_id = $7 and open_minor > 0 and cancelled_at is null
) items
group by currency order by 2 desc, currency;

-- clientsOfContact
select "c"."id", "c"."name", "c"."account_code"
from "client_contact" as "m"
inner join "client" as "c" on "c"."id" = "m"."client_id"
where "m"."contact_id" = $1
order by "c"."name", "c"."id";

-- creditorOf
select "name", "country", "language", "time_zone", "address_lines", "postal_code", "city", "siren", "vat_number", "reply_to", "iban", "bic", "promise_longest_days", "promise_most"
from "organization";
