-- Generated: what src/audit-trail.ts says.

-- auditTrail
select a.id, a.name, a.subject, a.at, a.actor_kind as "actorKind", coalesce(s.name, p.name) as actor, a.details,
	a.client_id as "clientId", c.name as "clientName"
from (
	select * from activity where true and id < $1::uuid and actor_kind = 'collaborator' and actor = $2 and starts_with(name, $3) and client_id = $4::uuid and (at at time zone (select time_zone from organization where id = current_organization()))::date = $5::date
	order by id desc limit $6
) a
left join collaborator s on a.actor_kind = 'collaborator' and s.id::text = a.actor
left join contact p on a.actor_kind = 'contact' and p.id::text = a.actor
left join client c on c.organization_id = a.organization_id and c.id = a.client_id
order by a.id desc;
