-- Generated: what src/client-sheets.ts says.

-- sheetsOfClient
select t.id, t.name, coalesce((
	select jsonb_agg(jsonb_build_object(
		'id', f.id, 'name', f.name, 'type', f.type, 'choices', f.choices, 'value', coalesce(v.value, '')) order by f.place)
	from sheet_field f
	left join client_field v on v.organization_id = f.organization_id and v.sheet_field_id = f.id and v.client_id = c.client_id
	where f.sheet_template_id = t.id), '[]') as fields
from client_sheet c join sheet_template t on t.organization_id = c.organization_id and t.id = c.sheet_template_id
where c.client_id = $1 order by lower(t.name);

-- attributesOfClient
select id, name, type, choices, value from client_attribute where client_id = $1 order by id;

-- carrySheets
with carried as (
	insert into client_sheet (client_id, sheet_template_id)
	select $1, id from sheet_template where id = any($2::uuid[])
	on conflict do nothing returning sheet_template_id
)
select t.id, t.name from carried c join sheet_template t on t.id = c.sheet_template_id order by lower(t.name);

-- keepAsAttributes
with gone as (
	delete from client_field where sheet_field_id = any($1::uuid[])
		and ($2::uuid is null or client_id = $3)
	returning client_id, sheet_field_id, value
)
insert into client_attribute (client_id, name, type, choices, value)
select g.client_id, case when exists (
		select from client_attribute a where a.client_id = g.client_id and lower(a.name) = lower(f.name)
	) then f.name || ' (' || t.name || ')' else f.name end, f.type, f.choices, g.value
from gone g
join sheet_field f on f.id = g.sheet_field_id
join sheet_template t on t.organization_id = f.organization_id and t.id = f.sheet_template_id
order by g.client_id, f.place
returning client_id, name as attribute, value;

-- lastToFill
select s.name from activity a join collaborator s on s.organization_id = a.organization_id and s.id::text = a.actor
where a.client_id = $1 and a.actor_kind = 'collaborator' and a.name = 'attribute.changed'
order by a.id desc limit 1;

-- fieldValuesOf
select client_id, sheet_field_id as field_id, value from client_field where client_id = any($1::uuid[]);

-- dropSheet
delete from "client_sheet"
where "client_id" = $1 and "sheet_template_id" = $2;

-- storeFieldValue
insert into "client_field" ("client_id", "sheet_field_id", "value")
values ($1, $2, $3)
on conflict ("organization_id", "client_id", "sheet_field_id") do update
set "value" = $4;

-- addAttributeRow
insert into "client_attribute" ("client_id", "name", "value")
values ($1, $2, $3)
returning "id";

-- storeAttributeValue
update "client_attribute"
set "value" = $1
where "id" = $2;

-- attributeOf
select "id", "client_id", "name", "value"
from "client_attribute"
where "id" = $1;

-- removeAttributeRow
delete from "client_attribute"
where "id" = $1;
