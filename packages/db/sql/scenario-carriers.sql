-- Generated: what src/scenario-carriers.ts says.

-- scenarioCarriers
with seen as materialized (select c.id, c.profile_id from client c where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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
else false end))
select 'profile' as of, p.id, p.name, p.scenario_id as "scenarioId", count(s.id)::int as clients, 0 as rank
from profile p left join seen s on s.profile_id = p.id group by p.organization_id, p.id
union all
select 'group', g.id, g.name, g.scenario_id, count(s.id)::int, g.rank
from client_group g left join client_group_member m on m.client_group_id = g.id left join seen s on s.id = m.client_id
group by g.organization_id, g.id
order by 1 desc, 6, 3;

-- allScenarios
select "id", "name"
from "scenario"
order by "name";
