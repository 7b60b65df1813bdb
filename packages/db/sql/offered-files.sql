-- Generated: what src/offered-files.ts says.

-- addOfferedFile
insert into "offered_file" ("name", "key", "byte_size", "offered_by", "offered_at", "changed_at")
values ($1, $2, $3, $4, $5, $6)
returning "id";

-- lockOfferedFile
select "id", "name", "key", "byte_size", "offered_by", "state"
from "offered_file"
where "id" = $1 for update;

-- changeOfferedFile
update "offered_file"
set "state" = $1, "import_id" = $2, "found" = $3, "progress" = $4, "changed_at" = $5
where "id" = $6;

-- storeProgress
update "offered_file"
set "progress" = $1, "changed_at" = $2
where "id" = $3 and "state" in ($4, $5);

-- offeredFile
select "f"."id", "f"."name", "f"."byte_size", "f"."offered_at", "f"."state", "f"."progress", "f"."found", "f"."import_id", "c"."name" as "offered_by"
from "offered_file" as "f"
inner join "collaborator" as "c" on "c"."id" = "f"."offered_by"
where "f"."id" = $1;

-- openOfferedFiles
select "f"."id", "f"."name", "f"."byte_size", "f"."offered_at", "f"."state", "f"."progress", "f"."found", "f"."import_id", "c"."name" as "offered_by"
from "offered_file" as "f"
inner join "collaborator" as "c" on "c"."id" = "f"."offered_by"
where "f"."state" not in ($1, $2)
order by "f"."id" desc
limit $3;
