-- Generated: what src/scenarios.ts says.

-- scenariosInForce
select distinct on (v.scenario_id) v.scenario_id as "id", v.id as "versionId", v.anchor, v.grouping, v.minimums, v.ceilings,
	v.minimum_gap_days as "minimumGapDays", v.shift_to_working_days as "shiftToWorkingDays",
	v.thank_only_reminded as "thankOnlyReminded", s.steps from scenario_version v left join lateral (
	select jsonb_agg(jsonb_build_object(
		'id', st.id, 'variant', st.variant, 'name', st.kind, 'on', st.switched_on, 'days', st.days, 'channel', st.channel,
		'templateId', st.template_id, 'textConnector', st.text_connector, 'instructions', st.instructions,
		'automatic', st.automatic) order by st.variant, st.kind) as steps
	from step st where st.organization_id = v.organization_id and st.scenario_version_id = v.id
) s on true
where v.published_at is not null
order by v.scenario_id, v.number desc;

-- versionsOfScenario
select v.scenario_id as "id", v.id as "versionId", v.anchor, v.grouping, v.minimums, v.ceilings,
	v.minimum_gap_days as "minimumGapDays", v.shift_to_working_days as "shiftToWorkingDays",
	v.thank_only_reminded as "thankOnlyReminded", s.steps, v.number, v.published_at as "publishedAt", c.name as "publishedBy"
from scenario_version v left join lateral (
	select jsonb_agg(jsonb_build_object(
		'id', st.id, 'variant', st.variant, 'name', st.kind, 'on', st.switched_on, 'days', st.days, 'channel', st.channel,
		'templateId', st.template_id, 'textConnector', st.text_connector, 'instructions', st.instructions,
		'automatic', st.automatic) order by st.variant, st.kind) as steps
	from step st where st.organization_id = v.organization_id and st.scenario_version_id = v.id
) s on true left join collaborator c on c.id = v.published_by
where v.published_at is not null and v.scenario_id = $1
order by v.number desc limit $2;

-- addScenarioVersion
insert into "scenario_version" ("scenario_id", "number", "published_at", "published_by", "anchor", "grouping", "minimums", "ceilings", "minimum_gap_days", "shift_to_working_days", "thank_only_reminded")
values ($1, (select coalesce(max("number"), 0) + 1 as "next"
from "scenario_version"
where "scenario_id" = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11)
returning "id";

-- addScenario
insert into "scenario" ("name")
values ($1)
on conflict (organization_id, lower(name)) do nothing
returning "id";

-- lockScenario
select "id", "name"
from "scenario"
where "id" = $1 for update;

-- anyScenario
select "id"
from "scenario"
limit $1;

-- scenarioNamed
select "id"
from "scenario"
where lower(name) = $1;
