-- Generated: what src/saved-views.ts says.

-- viewsFor
select "v"."id", "v"."owner_id", "s"."name" as "owner", "v"."name", "v"."query", "v"."shared"
from "saved_view" as "v"
inner join "collaborator" as "s" on "s"."id" = "v"."owner_id"
where "v"."list" = $1 and ("v"."owner_id" = $2 or "v"."shared" = $3)
order by lower(v.name), "v"."id";

-- addView
insert into "saved_view" ("owner_id", "list", "name", "query", "shared")
values ($1, $2, $3, $4, $5)
on conflict (organization_id, owner_id, list, lower(name)) do nothing
returning "id";

-- lockView
select "id", "owner_id", "list", "name", "query", "shared"
from "saved_view"
where "id" = $1 for update;

-- viewNamed
select "id"
from "saved_view"
where "owner_id" = $1 and "list" = $2 and lower(name) = $3;

-- changeViewRow
update "saved_view"
set "name" = $1, "shared" = $2
where "id" = $3;

-- deleteViewRow
delete from "saved_view"
where "id" = $1;
