-- Generated: what src/drafts.ts says.

-- draftOf
select "d"."subject", "d"."body", "d"."about", "c"."name" as "writer"
from "draft" as "d"
inner join "collaborator" as "c" on "c"."id" = "d"."written_by"
where "d"."action_id" = $1;

-- keepDraft
insert into "draft" ("action_id", "subject", "body", "about", "written_by", "written_at")
values ($1, $2, $3, $4, $5, $6)
on conflict ("organization_id", "action_id") do update
set "subject" = $7, "body" = $8, "about" = $9, "written_by" = $10, "written_at" = $11;

-- dropDraft
delete from "draft"
where "action_id" = $1;
