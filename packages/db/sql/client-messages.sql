-- Generated: what src/client-messages.ts says.

-- messagesOfClient
select a.id, a.kind, a.channel, a.done_on as "doneOn", a.currency, a.total_minor as "totalMinor", a.outcome, s.name as "doneBy",
	(select count(*)::int from action_invoice l where l.organization_id = a.organization_id and l.action_id = a.id) as invoices,
	d.subject, d.state, coalesce(d.body_text is not null or d.document_key is not null, false) as kept
from action a
left join collaborator s on s.id::text = a.done_by
left join lateral (
	select * from delivery d where d.organization_id = a.organization_id and d.action_id = a.id order by d.id desc limit 1
) d on true
where a.client_id = $1 and a.state = 'done' and (a.done_on, a.id) < ($2::date, $3::uuid)
order by a.done_on desc, a.id desc limit $4;

-- messageAsSent
select d.id, a.client_id as "clientId", d.state, d.subject, d.body_text as "bodyText", d.document_key as "documentKey",
	d.recipients, d.settled_at as "settledAt"
from delivery d join action a on a.organization_id = d.organization_id and a.id = d.action_id
where d.action_id = $1 order by d.id desc limit 1;
