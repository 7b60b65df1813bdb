-- Generated: what src/deliveries.ts says.

-- addReadyDeliveries
insert into delivery (action_id, channel, ready_at)
select a.id, c.channel, $1
from action a
cross join lateral (select case a.channel when 'other' then 'text' else a.channel end as channel) c
where a.state = 'ready' and a.automatic and c.channel = any($2::text[])
	and not exists (select from delivery d where d.action_id = a.id and d.organization_id = a.organization_id
		and (d.state in ('ready', 'sending', 'uncertain') or (d.state = 'refused' and d.channel = c.channel)));

-- wakeDeliveries
update delivery d set state = 'cancelled', settled_at = $1, refusal = 'planned afresh'
from action a
where d.state = 'ready' and a.organization_id = d.organization_id and a.id = d.action_id 
	and (a.state <> 'ready' or d.channel <> case a.channel when 'other' then 'text' else a.channel end);
update delivery
set ready_at = $1
where state = 'ready' and ready_at > $2;

-- readyDeliveries
select "id"
from "delivery"
where "state" = $1 and "ready_at" <= $2
order by hashtext(id::text || $3)
limit $4;

-- nextReadyAt
select min("ready_at") as "next"
from "delivery"
where "state" = $1;

-- lockDelivery
select "action_id"
from "delivery"
where "id" = $1;
select "id", "action_id", "channel", "state", "worker", "attempts", "recipients", "message_id", "sending_at", "first_sending_at", "accepted_for", "document_key", "sent_by"
from "delivery"
where "id" = $1 for update;

-- abandonedDeliveries
select d.id from delivery d
join (
	select worker from (select distinct worker from delivery where state = 'sending') w
	where pg_try_advisory_xact_lock(hashtextextended('worker ' || worker, 0))
) dead using (worker)
where d.state = 'sending';

-- threadOf
select "d"."message_id"
from "delivery" as "d"
inner join "action" as "a" on "a"."id" = "d"."action_id"
where "a"."client_id" = $1 and "d"."state" = $2 and "d"."message_id" is not null
order by "d"."settled_at", "d"."id";

-- readyAtOf
select "ready_at"
from "delivery"
where "id" = $1 and "state" = $2;

-- sendByHand
update "delivery"
set "ready_at" = $1, "sent_by" = $2
where "action_id" = $3 and "state" = $4
returning "id";
insert into "delivery" ("action_id", "channel", "ready_at", "sent_by")
values ($1, $2, $3, $4)
returning "id";

-- handOverRefused
update action a set state = 'open', waits_for = 'hand'
where a.state = 'ready' and exists (select from delivery d where d.action_id = a.id and d.organization_id = a.organization_id
	and d.state = 'refused' and d.channel = case a.channel when 'other' then 'text' else a.channel end)
	and not exists (select from delivery d where d.action_id = a.id and d.organization_id = a.organization_id and d.state = 'ready');

-- markSending
update "delivery"
set "message_id" = $1, "envelope" = $2, "in_reply_to" = $3, "subject" = $4, "body_text" = $5, "body_html" = $6, "recipients" = $7, "state" = $8, "worker" = $9, "sending_at" = $10, "first_sending_at" = coalesce("first_sending_at", $11), "attempts" = "attempts" + $12, "refusal" = $13, "refused_for_now" = $14
where "id" = $15;

-- keepLetterAt
update "delivery"
set "document_key" = $1
where "id" = $2;

-- settle
update "delivery"
set "state" = $1, "settled_at" = $2, "refusal" = $3, "accepted_for" = $4
where "id" = $5;

-- putBack
update "delivery"
set "state" = $1, "worker" = $2, "sending_at" = $3, "ready_at" = $4, "refusal" = $5, "refused_for_now" = $6
where "id" = $7;

-- sentByHandOf
select "d"."id", "d"."state", "c"."name" as "by"
from "delivery" as "d"
inner join "collaborator" as "c" on "c"."id" = "d"."sent_by"
where "d"."action_id" = $1 and "d"."state" in ($2, $3);
