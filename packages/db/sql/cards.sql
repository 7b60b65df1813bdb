-- Generated: what src/cards.ts says.

-- lockCard
select 'action' as of, client_id from action where id = $1 union all select 'task', client_id from task where id = $2;

-- changeCard
insert into "card" ("board_column", "place", "claimed_by", "claimed_at", "changed_by", "changed_at", "action_id")
values ($1, $2, $3, $4, $5, $6, $7)
on conflict ("organization_id", "id") do update
set "board_column" = $8, "place" = $9, "claimed_by" = $10, "claimed_at" = $11, "changed_by" = $12, "changed_at" = $13, "version" = "card"."version" + $14
returning "version";

-- lockPlaces
select pg_advisory_xact_lock(hashtextextended('board ' || current_organization(), 0));
