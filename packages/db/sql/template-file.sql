-- Generated: what src/template-file.ts says.

-- textsOf
select x.language, x.version, x.subject, x.body, x.changed_at as "changedAt", c.name as "changedBy"
from template_text x left join collaborator c on c.id = x.changed_by
where x.template_id = $1::uuid order by x.language <> $2;

-- textsBefore
select x.language, x.version, x.subject, x.body, x.changed_at as "changedAt", c.name as "changedBy"
from template_text_before x left join collaborator c on c.id = x.changed_by
where x.template_id = $1::uuid and x.language = $2
order by x.version desc limit $3;

-- usesOf
select s.id as "scenarioId", s.name as scenario, st.variant, st.kind as step, st.switched_on as on
from step st
join scenario_version v on v.id = st.scenario_version_id and v.number = (
	select max(number) from scenario_version f where f.scenario_id = v.scenario_id and f.published_at is not null
)
join scenario s on s.id = v.scenario_id
where st.template_id = $1::uuid
order by s.name, st.variant, st.kind;

-- lockText
select "x"."version", "x"."subject", "x"."body", "c"."name" as "changed_by"
from "template_text" as "x"
left join "collaborator" as "c" on "c"."id" = "x"."changed_by"
where "x"."template_id" = $1 and "x"."language" = $2
for update of "x";
