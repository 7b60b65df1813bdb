-- Generated: what src/dispute-tasks.ts says.

-- disputeAsksAgain
update card set board_column = 'to do', place = null, version = version + 1, changed_by = $1, changed_at = $2
where board_column = 'waiting for the client'
	and task_id in (select id from task where dispute_id = $3 and state = 'to do');
select "id"
from "task"
where "dispute_id" = $1 and "state" <> $2;
insert into "task" ("kind", "client_id", "invoice_id", "dispute_id", "about", "created_at")
values ($1, $2, $3, $4, $5, $6)
returning "id";

-- addDisputeTask
insert into "task" ("kind", "client_id", "invoice_id", "dispute_id", "about", "created_at")
values ($1, $2, $3, $4, $5, $6)
returning "id";

-- closeDisputeTasks
update "task"
set "state" = $1, "done_at" = $2, "done_by" = $3, "outcome" = $4
where "dispute_id" in ($5) and "state" <> $6;
