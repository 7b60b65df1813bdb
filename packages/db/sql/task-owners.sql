-- Generated: what src/task-owners.ts says.

-- taskOwners
select "id", "name"
from "collaborator"
where "deactivated_at" is null and "role" <> $1
order by "name";
select s.id as collaborator_id, s.role, o.collaborator_right, o.viewer_right,
	coalesce((
		select jsonb_object_agg(r.client_id, r.granted) from client_right r
		where r.organization_id = s.organization_id and r.collaborator_id = s.id and r.client_id = any($1::uuid[])
	), '{}') as said
from collaborator s join organization o on o.id = s.organization_id
where s.id = any($2::uuid[]) and s.deactivated_at is null;
