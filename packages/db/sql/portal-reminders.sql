-- Generated: what src/portal-reminders.ts says.

-- messagesTo
select "d"."id", "a"."client_id", "d"."channel", "d"."subject", "d"."settled_at" as "sent_at", "a"."currency", "a"."total_minor"
from "delivery" as "d"
inner join "action" as "a" on "a"."id" = "d"."action_id"
where "d"."state" = $1 and "a"."client_id" = $2 and "d"."id" < $3
order by "d"."id" desc
limit $4;

-- messageSent
select "d"."id", "a"."client_id", "d"."channel", "d"."subject", "d"."settled_at" as "sent_at", "a"."currency", "a"."total_minor", "d"."body_text", "d"."body_html", "d"."document_key"
from "delivery" as "d"
inner join "action" as "a" on "a"."id" = "d"."action_id"
where "d"."state" = $1 and "d"."id" = $2;

-- invoicesOfMessage
select "i"."id", "i"."number", "i"."due_on", "i"."currency", "i"."open_minor", "l"."chased_minor"
from "delivery" as "d"
inner join "action_invoice" as "l" on "l"."action_id" = "d"."action_id"
inner join "invoice" as "i" on "i"."id" = "l"."invoice_id"
where "d"."id" = $1
order by "i"."due_on", "i"."id";

-- messagesAbout
select "d"."id", "a"."client_id", "d"."channel", "d"."subject", "d"."settled_at" as "sent_at", "a"."currency", "a"."total_minor"
from "delivery" as "d"
inner join "action" as "a" on "a"."id" = "d"."action_id"
where "d"."state" = $1 and exists (select 1 as "one"
from "action_invoice" as "l"
where "l"."action_id" = "a"."id" and "l"."invoice_id" = $2)
order by "d"."id" desc;
