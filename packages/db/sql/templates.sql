-- Generated: what src/templates.ts says.

-- addTemplate
insert into "template" ("name", "channel", "kind")
values ($1, $2, $3)
returning "id";
