-- Generated: what src/imports.ts says.

-- addImport
insert into "import" ("file_name", "format", "fingerprint", "state", "brings_ledger", "counts", "imported_by", "started_at", "finished_at", "ledger_year", "covers_to")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
returning "id";

-- addRefusedLines
drop table if exists "pg_temp"."copy_refused_line";
create temporary table "copy_refused_line" on commit drop as select "import_id", "line", "reason", "about"
from "refused_line"
limit 0;
select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum;
copy pg_temp.copy_refused_line
from stdin;
insert into "refused_line" ("import_id", "line", "reason", "about") select "import_id", "line", "reason", "about"
from "copy_refused_line";
drop table "copy_refused_line";

-- lockImports
select pg_advisory_xact_lock(hashtextextended('import ' || current_organization(), 0));

-- storeCounts
update "import"
set "counts" = $1
where "id" = $2;

-- newestLedger
select "id", "fingerprint", "ledger_year", "covers_to"
from "import"
where "state" = $1 and "ledger_year" is not null
order by "covers_to" desc, "id" desc
limit $2;

-- anyLedgerBefore
select "id"
from "import"
where "state" = $1 and "ledger_year" < $2
limit $3;

-- importOfBytes
select "id"
from "import"
where "fingerprint" = $1 and "format" = $2 and "state" = $3
order by "id" desc
limit $4;

-- refusedLinesOf
select "line", "reason", "about"
from "refused_line"
where "import_id" = $1
order by "line", "reason";

-- newestFigures
select "fingerprint"
from "import"
where "state" = $1 and "brings_ledger" = $2
order by "finished_at" desc, "id" desc
limit $3;

-- importsBefore
select "i"."id", "i"."file_name", "i"."format", "i"."state", "i"."counts", "i"."finished_at", "i"."imported_by", "c"."name"
from "import" as "i"
left join "collaborator" as "c" on c.id::text = "i"."imported_by"
where "i"."id" < $1
order by "i"."id" desc
limit $2;

-- importKnown
select "id", "file_name", "state"
from "import"
where "id" = $1;
