-- Generated: what src/inbound-mail.ts says.

-- addInbound
insert into "inbound_mail" ("message_id", "kind", "delivery_id", "diagnosis", "received_at", "addresses")
values ($1, $2, $3, $4, $5, $6)
on conflict ("organization_id", "message_id") do nothing;

-- bouncedFor
select "addresses"
from "inbound_mail"
where "delivery_id" = $1 and "kind" = $2;
