-- Generated: what src/credentials.ts says.

-- accountsOf
select "s"."organization_id", "s"."id", "s"."name", "s"."email", "s"."role", "s"."language", "s"."deactivated_at", "k"."hash", exists (
	select from second_factor f where f.organization_id = s.organization_id and f.collaborator_id = s.id and f.confirmed_at is not null
) as "has_factor" from "collaborator" as "s" inner join "credential" as "k" on "k"."organization_id" = "s"."organization_id" and "k"."collaborator_id" = "s"."id" where "s"."email" = $1 order by "s"."id";

-- lockCredential
select "hash"
from "credential"
where "collaborator_id" = $1 for update;

-- storeCredential
insert into "credential" ("collaborator_id", "hash", "set_at")
values ($1, $2, $3)
on conflict ("organization_id", "collaborator_id") do update
set "hash" = $4, "set_at" = $5;
