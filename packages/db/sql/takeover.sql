-- Generated: what src/takeover.ts says.

-- saveTakenOver
drop table if exists "pg_temp"."copy_level_change";
create temporary table "copy_level_change" on commit drop as select "invoice_id", "level", "done_on", "origin", "made_by", "made_at"
from "level_change"
limit 0;
select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum;
copy pg_temp.copy_level_change
from stdin;
insert into "level_change" ("invoice_id", "level", "done_on", "origin", "made_by", "made_at") select "invoice_id", "level", "done_on", "origin", "made_by", "made_at"
from "copy_level_change";
drop table "copy_level_change";
update invoice i set level = l.level, level_done_on = l.done_on
from unnest($1::uuid[], $2::smallint[], $3::date[])
	as l (id, level, done_on)
where i.id = l.id;
