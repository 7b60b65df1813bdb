-- Generated: what src/import-mappings.ts says.

-- mappingOf
select "mapping"
from "import_mapping"
where "format" = $1 and "header" = $2;

-- storeMapping
insert into "import_mapping" ("format", "header", "changed_at")
values ($1, $2, $3)
on conflict ("organization_id", "format", "header") do update
set "changed_at" = $4;
