-- Generated: what src/activities.ts says.

-- record
with "written" as (insert into "activity" ("name", "subject", "client_id", "actor_kind", "actor", "details")
values ($1, $2, $3, $4, $5, $6)
returning "organization_id", "id") select pg_notify($7, organization_id || ' ' || id) as "told"
from "written";
