-- Generated: what src/templates.ts says.

-- addTemplate
insert into "template" ("name", "channel", "kind")
values ($1, $2, $3)
returning "id";

-- templatesFit
select coalesce(bool_and(t.id is not null), true) as fit
from unnest($1::uuid[], $2::text[]) u (id, channel)
left join template t on t.id = u.id and t.channel = u.channel;

-- saveTemplateText
insert into template_text_before (template_id, language, version, subject, body, changed_at, changed_by)
select template_id, language, version, subject, body, changed_at, changed_by from template_text
where template_id = $1::uuid and language = $2;
insert into "template_text" ("template_id", "language", "subject", "body", "changed_at", "changed_by")
values ($1, $2, $3, $4, $5, $6)
on conflict ("organization_id", "template_id", "language") do update
set "subject" = $7, "body" = $8, "changed_at" = $9, "changed_by" = $10, "version" = "template_text"."version" + $11
returning "version";

-- copyTemplates
with fresh as (
	select t.id as original, uuidv7() as copy, t.name, t.channel, t.kind from template t where t.id = any($1::uuid[])
), copied as (
	insert into template (id, name, channel, kind) select copy, name || $2, channel, kind from fresh
), texts as (
	insert into template_text (template_id, language, subject, body)
	select f.copy, x.language, x.subject, x.body from fresh f join template_text x on x.template_id = f.original
)
select original, copy from fresh;

-- copyTemplateAs
with copied as (
	insert into template (name, channel, kind) select $1, channel, kind from template where id = $2::uuid returning id
), texts as (
	insert into template_text (template_id, language, subject, body)
	select c.id, x.language, x.subject, x.body from copied c join template_text x on x.template_id = $3::uuid
)
select id from copied;

-- templateOf
select "id", "name", "channel", "kind"
from "template"
where "id" = $1;

-- lockTemplate
select "id", "name", "channel", "kind"
from "template"
where "id" = $1 for update;

-- templatesByName
select "id", "name", "channel", "kind"
from "template"
order by "name";

-- templateNamed
select "id"
from "template"
where lower(name) = $1;

-- renameTemplateRow
update "template"
set "name" = $1
where "id" = $2;
