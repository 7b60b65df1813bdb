-- Generated: what src/runs.ts says.

-- lastRunDay
select max("day") as "last"
from "run";

-- planRunOf
insert into "run" ("day", "planned_at")
values ($1, $2)
on conflict ("organization_id", "day") do update
set "planned_at" = $3, "state" = case when "run"."state" = $4 then $5 else "run"."state" end, "closed_at" = case when "run"."state" = $6 then null else "run"."closed_at" end
returning "id";

-- runSettings
select o.go_live_on as "goLiveOn", o.automatic_sending as "automaticSending", o.approval_required as "approvalRequired",
	o.promise_grace_working_days as "promiseGraceDays", o.stale_after_working_days as "staleAfterWorkingDays",
	o.country, o.region, o.time_zone as "timeZone", o.features_off as "featuresOff",
	(select (max(i.finished_at) at time zone o.time_zone)::date from import i
		where i.organization_id = o.id and i.state = 'done' and i.brings_ledger) as "lastImportOn"
from organization o where o.id = current_organization();

-- lockRuns
select pg_advisory_xact_lock(hashtextextended('run ' || current_organization(), 0));

-- keepPlanningOut
select pg_advisory_xact_lock_shared(hashtextextended('run ' || current_organization(), 0));

-- keepPlans
select set_config('plan_cache_mode', 'force_generic_plan', true);
