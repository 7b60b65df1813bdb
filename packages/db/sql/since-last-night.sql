-- Generated: what src/since-last-night.ts says.

-- changesSince
select a.name, count(*)::integer as count from activity a
where a.id > (
	select p.id from activity p where p.subject = $1 and p.name = 'run.planned' order by p.id desc limit 1) and a.name = any($2::text[])
	and (a.client_id is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $3 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $5 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end))
group by a.name;

-- lastNightBefore
select "id", "day", "counts" as "counts"
from "run"
where "day" < $1 and "planned_at" is not null
order by "day" desc
limit $2;
