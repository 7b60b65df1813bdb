-- Generated: what src/digests.ts says.

-- takeDigests
select "id", "name", "email", "language"
from "collaborator"
where "digest" = $1 and "deactivated_at" is null and ("digest_on" is null or "digest_on" < $2)
order by "id"
limit $3
for update skip locked;

-- waitingOnBoard
select
	((select count(*) from card k join action a on a.id = k.id where k.claimed_by = $1 and a.state = 'open' and ("a"."client_id" is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $2 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end)))
		+ (select count(*) from card k join task t on t.id = k.id where k.claimed_by = $5 and t.state <> 'done'
			and t.owner_id is distinct from $6 and ("t"."client_id" is null or (not exists (select from client deleted where deleted.id = "t"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $7 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $8 and said.client_id = "t"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $9 and said.client_id = "t"."client_id"
		and said.granted in ('read', 'full'))
else false end))))::int as cards,
	(select count(*) from task t where t.owner_id = $10 and t.state <> 'done' and t.due_on <= $11 and ("t"."client_id" is null or (not exists (select from client deleted where deleted.id = "t"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $12 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $13 and said.client_id = "t"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $14 and said.client_id = "t"."client_id"
		and said.granted in ('read', 'full'))
else false end)))::int as tasks;

-- digestChosenBy
select "digest"
from "collaborator"
where "id" = $1;

-- storeDigestChoice
update "collaborator"
set "digest" = $1
where "id" = $2;
