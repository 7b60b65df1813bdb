-- Generated: what src/templates.ts says.

-- addTemplate
insert into "template" ("name", "channel", "kind")
values ($1, $2, $3)
returning "id";

-- templatesFit
select coalesce(bool_and(t.id is not null), true) as fit
from unnest($1::uuid[], $2::text[]) u (id, channel)
left join template t on t.id = u.id and t.channel = u.channel;

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

-- templateOf
select "id", "name", "channel", "kind"
from "template"
where "id" = $1;

-- lockTemplate
select "id", "name", "channel", "kind"
from "template"
where "id" = $1 for update;

-- saveTemplateText
insert into "template_text" ("template_id", "language", "subject", "body", "changed_at")
values ($1, $2, $3, $4, $5)
on conflict ("organization_id", "template_id", "language") do update
set "subject" = $6, "body" = $7, "changed_at" = $8;

-- templatesByName
select "id", "name", "channel", "kind"
from "template"
order by "name";
