-- Generated: what src/tasks.ts says.

-- addTask
insert into "task" ("kind", "client_id", "action_id", "delivery_id", "invoice_id", "promise_id", "dispute_id", "title", "note", "due_on", "owner_id", "about", "created_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
returning "id";

-- closeTasksOf
update "task"
set "state" = $1, "done_at" = $2, "done_by" = $3, "outcome" = $4
where "delivery_id" = $5 and "kind" = $6 and "state" <> $7;

-- closePromiseTask
update "task"
set "state" = $1, "done_at" = $2, "done_by" = $3, "outcome" = $4
where "promise_id" = $5 and "kind" = $6 and "state" <> $7;

-- closePromiseTasksOfSettled
update "task"
set "state" = $1, "done_at" = $2, "outcome" = $3
where "promise_id" is not null and "state" <> $4 and "invoice_id" in (select "id"
from "invoice"
where "id" in ($5) and "open_minor" = $6);

-- closeTask
update "task"
set "state" = $1, "done_at" = $2, "done_by" = $3, "outcome" = $4
where "id" = $5;

-- ownTask
select "title", "note", "due_on", "owner_id"
from "task"
where "id" = $1 and "kind" = $2;

-- changeOwnTaskRow
update "task"
set "title" = $1, "note" = $2, "due_on" = $3, "owner_id" = $4
where "id" = $5;

-- reopenTaskRow
update "task"
set "state" = $1, "done_at" = $2, "done_by" = $3, "outcome" = $4
where "id" = $5;

-- nightTaskExists
select "id"
from "task"
where "kind" = $1 and about ->> 'day' = $2 and about ->> 'why' = $3;
