-- Generated: what src/profiles.ts says.

-- makeDefault
update "profile"
set "is_default" = $1
where "is_default" = $2;
update "profile"
set "is_default" = $1
where "id" = $2;

-- lockClientsOfProfile
select "id"
from "client"
where "profile_id" = $1
order by "id" for update;

-- profilesListed
select p.id, p.name, p.is_default as "isDefault", s.name as scenario, coalesce(n.clients, 0)::int as clients
from profile p
left join scenario s on s.organization_id = p.organization_id and s.id = p.scenario_id
left join (
	select c.profile_id, count(*) as clients from client c where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $1 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $2 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end) group by 1
) n on n.profile_id = p.id
order by lower(p.name), p.id;

-- addProfile
insert into "profile" ("name", "scenario_id", "is_default")
values ($1, $2, $3)
on conflict (organization_id, lower(name)) do nothing
returning "id";

-- lockProfile
select "id", "name", "is_default", "scenario_id"
from "profile"
where "id" = $1 for update;

-- keepProfile
select "id", "name", "is_default", "scenario_id"
from "profile"
where "id" = $1 for key share;

-- profileNamed
select "id", "name", "is_default", "scenario_id"
from "profile"
where lower(name) = $1;

-- defaultProfile
select "id", "name", "is_default", "scenario_id"
from "profile"
where "is_default" = $1 for key share;

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
from "profile"
order by "id";

-- keepProfiles
select "id", "name"
from "profile"
order by "id" for key share;
