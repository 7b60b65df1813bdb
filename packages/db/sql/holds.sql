-- Generated: what src/holds.ts says.

-- addHold
insert into "hold" ("client_id", "invoice_id", "kind", "from_on", "until_on", "reason", "placed_by", "placed_at")
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict ("organization_id", "client_id", "invoice_id", "kind", "from_on")
where "lifted_at" is null do update
set "until_on" = $9, "reason" = $10, "placed_by" = $11, "placed_at" = $12
returning "id";

-- addHoldOnEach
insert into hold (client_id, kind, from_on, until_on, reason, placed_by, placed_at)
select n.id, $1, $2, $3, $4, $5, $6 from unnest($7::uuid[]) as n (id)
on conflict (organization_id, client_id, invoice_id, kind, from_on) where lifted_at is null
do update set until_on = excluded.until_on, reason = excluded.reason, placed_by = excluded.placed_by, placed_at = excluded.placed_at
returning id, client_id;

-- liftHold
update "hold"
set "lifted_at" = $1, "lifted_by" = $2
where "id" = $3 and "lifted_at" is null
returning "client_id", "invoice_id", "kind";

-- clientOfHold
select "client_id"
from "hold"
where "id" = $1;

-- inclusionOf
select "id", "reason", "placed_by"
from "hold"
where "invoice_id" = $1 and "kind" = $2 and "from_on" = $3 and "lifted_at" is null;

-- untickedOn
select "id", "reason", "placed_by", "invoice_id" as "invoice_id"
from "hold"
where "invoice_id" in ($1) and "kind" = $2 and "from_on" = $3 and "lifted_at" is null;
