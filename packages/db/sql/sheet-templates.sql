-- Generated: what src/sheet-templates.ts says.

-- sheetTemplates
select t.id, t.name,
	(select count(*)::int from client_sheet c where c.sheet_template_id = t.id and (not exists (select from client deleted where deleted.id = "c"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $1 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $2 and said.client_id = "c"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "c"."client_id"
		and said.granted in ('read', 'full'))
else false end)) as clients,
	coalesce((
		select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'choices', f.choices, 'filled',
			(select count(*)::int from client_field v where v.sheet_field_id = f.id and (not exists (select from client deleted where deleted.id = "v"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $4 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $5 and said.client_id = "v"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $6 and said.client_id = "v"."client_id"
		and said.granted in ('read', 'full'))
else false end))) order by f.place)
		from sheet_field f where f.sheet_template_id = t.id), '[]') as fields
from sheet_template t where $7::uuid is null or t.id = $8 order by lower(t.name);

-- carriersOfSheet
select "client_id"
from "client_sheet"
inner join "client" on "client"."id" = "client_sheet"."client_id"
where "sheet_template_id" = $1 and "deleted_at" is null
order by "client_id";

-- lockSheets
select pg_advisory_xact_lock(hashtextextended('sheets ' || current_organization(), 0));

-- keepSheets
select pg_advisory_xact_lock_shared(hashtextextended('sheets ' || current_organization(), 0));

-- sheetNamed
select "id", "name"
from "sheet_template"
where lower(name) = $1;

-- sheetOf
select "id", "name"
from "sheet_template"
where "id" = $1;

-- addSheet
insert into "sheet_template" ("name")
values ($1)
returning "id";

-- renameSheetRow
update "sheet_template"
set "name" = $1
where "id" = $2;

-- deleteSheetRow
delete from "sheet_template"
where "id" = $1;
