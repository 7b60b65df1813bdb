-- Generated: what src/due-sections.ts says.

-- dueSections
select c.profile_id as "profileId", p.name as profile, a.kind as step, a.channel, a.currency::text as currency,
	count(*)::int as messages, coalesce(sum(a.total_minor) filter (where a.kind <> 'thanks'), 0)::int8 as minor
from action a
join client c on c.organization_id = a.organization_id and c.id = a.client_id
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
where a.state in ('open', 'ready') and a.kind <> 'one-off' and a.kind = $1 and a.channel = $2 and a.step_id in (select s.id from step s join scenario_version v on v.id = s.scenario_version_id where v.scenario_id = $3) and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $4 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $5 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $6 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end) and (c.scenario_id is not null or p.id is null or p.scenario_id is not null) and c.profile_id = $7 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $8)
	and not exists (select from delivery d where d.organization_id = a.organization_id and d.action_id = a.id
		and d.sent_by is not null and d.state in ('ready', 'sending'))
group by 1, 2, 3, 4, 5
order by p.name nulls last, array_position(array['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks'], a.kind), 4, 5;
