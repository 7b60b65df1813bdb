-- Generated: what src/happened.ts says.

-- happenedSince
select a.id, a.name, a.subject, a.client_id, a.at, a.actor, coalesce(s.name, c.name) as actor_name, a.details ->> 'collaboratorId' as right_of
from (
	select * from activity
	where written_by >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(written_by, $2::pg_snapshot)
	order by written_by limit $3
) a
left join collaborator s on a.actor_kind = 'collaborator' and s.id::text = a.actor
left join contact c on a.actor_kind = 'contact' and c.id::text = a.actor
order by a.id;
