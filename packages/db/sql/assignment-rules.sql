-- Generated: what src/assignment-rules.ts says.

-- assignmentRulesOf
select r.id, r.name, r.conditions, r.profile_id as "profileId", r.owner_id as "ownerId", r.scenario_id as "scenarioId",
	array(select g.client_group_id from assignment_rule_group g
		where g.organization_id = r.organization_id and g.assignment_rule_id = r.id) as "groupIds"
from assignment_rule r order by r.id;

-- saveAssignmentRule
select "id"
from "assignment_rule"
where lower(name) = $1;
update "assignment_rule"
set "name" = $1, "profile_id" = $2, "owner_id" = $3, "scenario_id" = $4, "conditions" = $5
where "id" = $6
returning "id";

-- takeNewClients
with new as (select organization_id, id from client where ruled_at is null and deleted_at is null order by id for update)
update client c set ruled_at = $1 from new where c.organization_id = new.organization_id and c.id = new.id
returning c.id;

-- clientsWithout
select c.id from client c where c.id = any($1::uuid[]) and (c.profile_id is null or exists (select from profile p where p.id = c.profile_id and p.is_default)) order by c.id;

-- lockAssignmentRules
select pg_advisory_xact_lock(hashtextextended('assignment rules ' || current_organization(), 0));

-- deleteAssignmentRuleRow
delete from "assignment_rule"
where "id" = $1
returning "name";
