-- Generated: what src/actions.ts says.

-- lockAction
select "client_id"
from "action"
where "id" = $1;

-- clientsOfActions
select distinct "client_id"
from "action"
where "id" in ($1);

-- narrowAction
delete from "action_invoice"
where "action_id" = $1;
insert into "action_invoice" ("action_id", "invoice_id", "climbs_to", "chased_minor")
values ($1, $2, $3, $4);
update "action"
set "total_minor" = $1, "credits_minor" = $2, "credits" = $3, "recipients" = $4
where "id" = $5;

-- markDone
update "action"
set "state" = $1, "waits_for" = $2, "done_on" = $3, "done_by" = $4, "counts_as_level" = $5, "outcome" = $6
where "id" = $7;
update client
set last_message_on = greatest(last_message_on, $1::date)
where id = $2;

-- placeIsTaken
select "id"
from "action"
where "client_id" = $1 and "currency" = $2 and "kind" = $3 and "state" in ($4, $5) and "id" <> $6;

-- leftOn
select "a"."id"
from "action" as "a"
inner join "action_invoice" as "l" on "l"."action_id" = "a"."id"
where "l"."invoice_id" in ($1) and ("a"."state" = $2 or ("a"."state" = $3 and "a"."done_on" = $4))
limit $5;

-- findAction
select "id", "client_id", "run_id", "currency", "kind", "variant", "channel", "text_connector", "step_id", "template_id", "payment_id", "automatic", "state", "waits_for", "total_minor", "recipients", "fingerprint", "approved_by", "seconded_by", "counts_as_level", "done_on"
from "action"
where "id" = $1;

-- lockActions
select "id", "client_id", "run_id", "currency", "kind", "variant", "channel", "text_connector", "step_id", "template_id", "payment_id", "automatic", "state", "waits_for", "total_minor", "recipients", "fingerprint", "approved_by", "seconded_by", "counts_as_level", "done_on"
from "action"
where "id" in ($1)
order by "id" for update;

-- linesOf
select "invoice_id", "climbs_to", "chased_minor"
from "action_invoice"
where "action_id" = $1;

-- setActionState
update "action"
set "state" = $1, "waits_for" = $2
where "id" = $3;

-- letActionWait
update "action"
set "state" = $1, "waits_for" = $2
where "id" = $3;

-- cancelAction
update "action"
set "state" = $1, "waits_for" = $2, "cancelled_because" = $3
where "id" = $4;
