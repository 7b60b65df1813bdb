-- Generated: what src/client-activities.ts says.

-- activitiesOfClient
select "id"
from "merged_client"
where "client_id" = $1;
select a.id, a.name, a.subject, a.at, a.actor_kind as "actorKind", coalesce(s.name, p.name) as actor, i.number as invoice, i.currency, a.details
from (
	select * from activity where client_id = $1 and id < $2::uuid
	order by id desc limit $3
) a
left join collaborator s on a.actor_kind = 'collaborator' and s.id::text = a.actor
left join contact p on a.actor_kind = 'contact' and p.id::text = a.actor
left join lateral (
	select n.number, n.currency from invoice n where n.organization_id = a.organization_id and n.id = a.subject
	union all select n.number, n.currency from promise q join invoice n on n.organization_id = q.organization_id and n.id = q.invoice_id
		where q.organization_id = a.organization_id and q.id = a.subject
	union all select n.number, n.currency from dispute q join invoice n on n.organization_id = q.organization_id and n.id = q.invoice_id
		where q.organization_id = a.organization_id and q.id = a.subject
	limit 1
) i on a.subject is not null
order by a.id desc;
