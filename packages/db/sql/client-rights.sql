-- Generated: what src/client-rights.ts says.

-- saidOfClient
select "s"."role", "r"."granted", "o"."collaborator_right", "o"."viewer_right", "c"."deleted_at"
from "collaborator" as "s"
inner join "organization" as "o" on "o"."id" = "s"."organization_id"
left join "client_right" as "r" on "r"."collaborator_id" = "s"."id" and "r"."client_id" = $1
left join "client" as "c" on "c"."id" = $2
where "s"."id" = $3 and "s"."deactivated_at" is null;

-- clientsWithRight
select c.id from client c where c.id = any($1::uuid[]) and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $2 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end);

-- storeClientRight
select "granted"
from "client_right"
where "collaborator_id" = $1 and "client_id" = $2;
insert into "client_right" ("collaborator_id", "client_id", "granted")
values ($1, $2, $3)
on conflict ("organization_id", "collaborator_id", "client_id") do update
set "granted" = $4;
