-- Generated: what src/sheet-fields.ts says.

-- sheetFieldOf
select f.id, f.name, f.place, f.type, f.choices, t.id as sheet_id, t.name as sheet
from sheet_field f join sheet_template t on t.organization_id = f.organization_id and t.id = f.sheet_template_id
where f.id = $1;

-- addSheetFieldRow
insert into sheet_field (sheet_template_id, place, name, type, choices)
select $1, coalesce(max(place), 0) + 1, $2, $3, $4::text[]
from sheet_field where sheet_template_id = $5 returning id;

-- rankSheetFieldAt
with moved as (
	update sheet_field f set place = n.place
	from (
		select id, row_number() over (order by at) as place
		from (
			select id, row_number() over (order by place) as at from sheet_field where sheet_template_id = $1 and id <> $2
			union all select $3::uuid, $4::integer - 0.5
		) p
	) n
	where n.id = f.id and n.place <> f.place
	returning f.id, f.place
)
select coalesce((select place from moved where id = $5), (select place from sheet_field where id = $6)) as place;

-- filledFor
select count(*)::int as clients from client_field v join client c on c.id = v.client_id
where v.sheet_field_id = $1 and c.deleted_at is null;

-- carriedFields
select f.id, f.name, f.type, t.name as sheet
from sheet_field f join sheet_template t on t.organization_id = f.organization_id and t.id = f.sheet_template_id
where exists (select from client_sheet c where c.sheet_template_id = t.id)
order by lower(t.name), t.id, f.place;

-- fieldsOfSheet
select "id", "name"
from "sheet_field"
where "sheet_template_id" = $1
order by "place";

-- storeSheetField
update "sheet_field"
set "name" = $1, "choices" = $2
where "id" = $3;

-- deleteSheetFieldRow
delete from "sheet_field"
where "id" = $1;
