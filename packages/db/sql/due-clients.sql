-- Generated: what src/due-clients.ts says.

-- dueClients
select c.id, c.name, p.name as profile, c.sort_name as by, (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'full' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $1 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $2 and said.client_id = "c"."id"
		and said.granted in ('none', 'read'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "c"."id"
		and said.granted in ('full'))
else false end) as "mayAct"
from client c
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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
	and (c.sort_name, c.id) > ($9, $10::uuid)
	and (exists (select from action a where a.organization_id = c.organization_id and a.client_id = c.id and a.state in ('open', 'ready') and a.kind <> 'one-off' and a.kind = $11 and a.channel = $12 and a.step_id in (select s.id from step s join scenario_version v on v.id = s.scenario_version_id where v.scenario_id = $13))
		or exists (select from invoice i where i.organization_id = c.organization_id and i.client_id = c.id and i.open_minor > 0
and i.due_on <= $14 and true))
order by c.sort_name, c.id limit $15;

-- standingDue
select a.id, a.step_id as "stepId", (
	select s.name from delivery d join collaborator s on s.organization_id = d.organization_id and s.id = d.sent_by
	where d.organization_id = a.organization_id and d.action_id = a.id and d.state in ('ready', 'sending') limit 1) as "leavingBy"
from action a where a.id = any($1::uuid[]);
