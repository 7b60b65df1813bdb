-- Generated: what src/hand-over.ts says.

-- handOver
update "client"
set "owner_id" = $1
where "owner_id" = $2
returning "id";
update "dispute"
set "owner_id" = $1
where "owner_id" = $2 and "closed_at" is null;
update "task"
set "owner_id" = $1
where "owner_id" = $2 and "state" <> $3;

-- releaseClaimsOf
update "card" as "k"
set "claimed_by" = $1, "claimed_at" = $2, "changed_by" = $3, "changed_at" = $4, "version" = "k"."version" + $5
where "k"."claimed_by" = $6
returning "k"."id", (select "a"."client_id"
from "action" as "a"
where "a"."id" = "k"."action_id") as "of_action", (select "t"."client_id"
from "task" as "t"
where "t"."id" = "k"."task_id") as "of_task";
