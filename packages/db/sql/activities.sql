-- Generated: what src/activities.ts says.

-- recordForEach
insert into activity (name, subject, client_id, actor_kind, actor, details)
select $1, n.subject, n.client_id, $2, $3, n.details
from unnest($4::uuid[], $5::uuid[], $6::jsonb[])
	as n (client_id, subject, details);
select pg_notify($1, current_organization()::text);

-- record
with "written" as (insert into "activity" ("name", "subject", "client_id", "actor_kind", "actor", "details")
values ($1, $2, $3, $4, $5, $6)
returning "organization_id", "id") select pg_notify($7, organization_id || ' ' || id) as "told"
from "written";
