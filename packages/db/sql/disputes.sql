-- Generated: what src/disputes.ts says.

-- addDispute
insert into "dispute" ("invoice_id", "amount_minor", "reason", "opened_by", "opened_at")
values ($1, $2, $3, $4, $5)
returning "id";

-- lockDispute
select "invoice_id"
from "dispute"
where "id" = $1;

-- closeDisputesOfSettled
update "dispute"
set "state" = $1, "closed_at" = $2
where "closed_at" is null and "invoice_id" in (select "id"
from "invoice"
where "id" in ($3) and "open_minor" = $4)
returning "id";

-- storeDisputeState
update "dispute"
set "state" = $1, "closed_at" = $2
where "id" = $3;
