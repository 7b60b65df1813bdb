-- Generated: what src/groups.ts says.

-- groupsNamed
select pg_advisory_xact_lock(hashtextextended('groups ' || current_organization(), 0));
insert into client_group (name, rank)
select wanted.name, (select coalesce(max(rank), 0) from client_group) + row_number() over (order by wanted.at)
from (select distinct on (lower(name)) name, at from unnest($1::text[]) with ordinality as n (name, at) order by lower(name), at) wanted
where not exists (select from client_group g where lower(g.name) = lower(wanted.name))
on conflict (organization_id, lower(name)) do nothing;
select g.id, n.name from unnest($1::text[]) as n (name) join client_group g on lower(g.name) = lower(n.name);

-- addMembers
insert into client_group_member as m (client_id, client_group_id, origin)
select c.id, g.id, $1 from unnest($2::uuid[]) as c (id) cross join unnest($3::uuid[]) as g (id)
on conflict (organization_id, client_id, client_group_id) do update set origin = excluded.origin
	where excluded.origin = 'hand' and m.origin <> 'hand'
returning m.client_id, m.client_group_id as group_id, old.client_id is null as is_new,
	(select g.name from client_group g where g.id = m.client_group_id) as group;

-- removeMembers
delete from client_group_member m using client_group g
where g.id = m.client_group_id and g.id = any($1::uuid[]) and m.client_id = any($2::uuid[])
returning m.client_id, g.id as group_id, g.name as group;

-- keepGroups
select id from client_group where id = any($1::uuid[]) order by id for key share;

-- addGroup
insert into client_group (name, rank) select $1, coalesce(max(rank), 0) + 1 from client_group
on conflict (organization_id, lower(name)) do nothing returning id;

-- rankGroupAt
update client_group g set rank = n.rank
from (
	select id, row_number() over (order by place) as rank
	from (
		select id, row_number() over (order by rank) as place from client_group where id <> $1
		union all select $2::uuid, $3::integer - 0.5
	) p
) n
where n.id = g.id and n.rank <> g.rank
returning g.id, g.name, g.rank, g.scenario_id;

-- membersOf
select distinct client_id as id from client_group_member where client_group_id = any($1::uuid[]) order by 1;

-- groupsListed
select g.id, g.name, g.rank, s.name as scenario, coalesce(n.clients, 0)::int as clients
from client_group g
left join scenario s on s.organization_id = g.organization_id and s.id = g.scenario_id
left join (
	select m.client_group_id, count(*) as clients from client_group_member m
	where (not exists (select from client deleted where deleted.id = "m"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $1 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $2 and said.client_id = "m"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "m"."client_id"
		and said.granted in ('read', 'full'))
else false end) group by 1
) n on n.client_group_id = g.id
order by g.rank;

-- lockGroups
select pg_advisory_xact_lock(hashtextextended('groups ' || current_organization(), 0));

-- groupNamed
select "id", "name", "scenario_id"
from "client_group"
where lower(name) = $1;

-- lockGroup
select "id", "name", "rank", "scenario_id"
from "client_group"
where "id" = $1 for update;

-- renameGroupRow
update "client_group"
set "name" = $1
where "id" = $2;

-- deleteGroupRow
delete from "client_group"
where "id" = $1;

-- setGroupScenario
update "client_group"
set "scenario_id" = $1
where "id" = $2;
