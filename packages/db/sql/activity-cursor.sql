-- Generated: what src/activity-cursor.ts says.

-- presentCursor
select pg_current_snapshot()::text as cursor;
