-- Generated: what src/groups.ts says.

-- groupsNamed
insert into client_group (name, rank)
select wanted.name, (select coalesce(max(rank), 0) from client_group) + row_number() over (order by wanted.at)
from (select distinct on (lower(name)) name, at from unnest($1::text[]) with ordinality as n (name, at) order by lower(name), at) wanted
where not exists (select from client_group g where lower(g.name) = lower(wanted.name))
on conflict (organization_id, lower(name)) do nothing;
select g.id, n.name from unnest($1::text[]) as n (name) join client_group g on lower(g.name) = lower(n.name);

-- addMembers
insert into client_group_member (client_id, client_group_id, origin)
select id, $1, $2 from unnest($3::uuid[]) as c (id)
on conflict do nothing
returning client_id as id;

-- groupNamed
select "id", "name", "scenario_id"
from "client_group"
where lower(name) = $1;

-- lockGroup
select "id", "name", "scenario_id"
from "client_group"
where "id" = $1 for update;

-- setGroupScenario
update "client_group"
set "scenario_id" = $1
where "id" = $2;
