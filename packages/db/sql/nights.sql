-- Generated: what src/nights.ts says.

-- addMissedRun
insert into "run" ("day", "state", "closed_at")
values ($1, $2, $3)
on conflict ("organization_id", "day") do nothing;

-- countNight
select d.state, case when d.state = 'cancelled' then coalesce(a.cancelled_because, d.refusal, '') end as because,
	d.refused_for_now as "forNow", count(*)
from delivery d join action a on a.organization_id = d.organization_id and a.id = d.action_id
where d.settled_at >= $1 or d.state in ('ready', 'sending')
group by 1, 2, 3;

-- lockRunOf
select "id", "day", "state", "closed_at", "counts"
from "run"
where "day" = $1 for update;

-- beginRun
update "run"
set "state" = $1
where "id" = $2;

-- closeRun
update "run"
set "state" = $1, "closed_at" = $2, "counts" = $3
where "id" = $4;

-- runsLeftOpen
select "id", "day"
from "run"
where "state" in ($1, $2) and "day" <= $3
order by "day";

-- stateOfRun
select "state"
from "run"
where "day" = $1;
