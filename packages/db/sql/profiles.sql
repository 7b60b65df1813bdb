-- Generated: what src/profiles.ts says.

-- makeDefault
update "profile"
set "is_default" = $1
where "is_default" = $2;
update "profile"
set "is_default" = $1
where "id" = $2;

-- moveClients
update "client"
set "profile_id" = $1
where "profile_id" = $2
returning "id";

-- addProfile
insert into "profile" ("name", "scenario_id", "is_default")
values ($1, $2, $3)
on conflict (organization_id, lower(name)) do nothing
returning "id";

-- lockProfile
select "id", "name", "is_default", "scenario_id"
from "profile"
where "id" = $1 for update;

-- profileNamed
select "id", "name", "is_default", "scenario_id"
from "profile"
where lower(name) = $1;

-- defaultProfile
select "id", "name", "is_default", "scenario_id"
from "profile"
where "is_default" = $1;

-- renameProfileRow
update "profile"
set "name" = $1
where "id" = $2;

-- setProfileScenario
update "profile"
set "scenario_id" = $1
where "id" = $2;

-- clientsOfProfile
select "id"
from "client"
where "profile_id" = $1
order by "id";

-- deleteProfileRow
delete from "profile"
where "id" = $1;

-- profilesWithoutScenario
select "p"."id", "p"."name", count(*) as "clients"
from "profile" as "p"
inner join "client" as "c" on "c"."profile_id" = "p"."id"
where "p"."scenario_id" is null
group by "p"."id", "p"."name"
order by "p"."name";

-- profileIds
select "id", "name"
from "profile";
