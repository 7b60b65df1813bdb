-- Generated: what src/written-messages.ts says.

-- addWrittenMessage
insert into "action" ("client_id", "currency", "text_connector", "template_id", "recipients", "kind", "channel", "automatic", "state", "due_on", "total_minor", "fingerprint", "counts_as_level")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
returning "id";

-- messagesUnderway
select a.id, a.channel, a.text_connector as "textConnector", a.state, coalesce(d.state = 'uncertain', false) as uncertain,
	w.subject, w.body, a.recipients, s.name as writer, w.written_at as "writtenAt",
	case when d.state = 'ready' then d.ready_at end as "leavesAt", case when d.document_key is not null then d.id end as letter
from action a
join written_message w on w.organization_id = a.organization_id and w.action_id = a.id
join collaborator s on s.organization_id = w.organization_id and s.id = w.written_by
left join lateral (
	select * from delivery d where d.organization_id = a.organization_id and d.action_id = a.id order by d.id desc limit 1
) d on true
where a.client_id = $1 and a.kind = 'one-off' and a.state in ('open', 'ready', 'sending')
order by a.id desc;

-- wordsWritten
select "language", "subject", "body", "typed"
from "written_message"
where "action_id" = $1;

-- waitingDeliveryOf
select "id"
from "delivery"
where "action_id" = $1 and "state" = $2 for update;

-- leavesAt
select "ready_at"
from "delivery"
where "id" = $1 and "state" = $2;

-- templatesToBeginWith
select "id", "name", "channel"
from "template"
where "kind" <> $1
order by kind <> 'one-off', "kind", "name";
