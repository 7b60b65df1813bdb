-- Generated: what src/door-activities.ts says.

-- recordAtTheDoor
with written as (
	insert into activity (organization_id, name, actor_kind, actor, details)
	values ($1, $2, $3, $4, $5::jsonb) returning organization_id, id
)
select pg_notify($6, organization_id || ' ' || id) from written;
