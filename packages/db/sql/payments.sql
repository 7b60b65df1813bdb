-- Generated: what src/payments.ts says.

-- addPayment
insert into "payment" ("client_id", "external_key", "reference", "method", "paid_on", "currency", "amount_minor", "open_minor")
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict ("organization_id", "external_key") do nothing
returning "id";

-- storeCancelled
update "payment"
set "cancelled_at" = $1, "cancelled_because" = $2, "open_minor" = $3, "look_on" = $4
where "id" = $5;

-- lockPayment
select "id", "client_id", "cancelled_at"
from "payment"
where "id" = $1 for update;
