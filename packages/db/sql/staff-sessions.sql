-- Generated: what src/staff-sessions.ts says.

-- endSessions
delete from "staff_session"
where "collaborator_id" = $1 and "id_hash" = $2
returning "id_hash";

-- staffOfSession
select "s"."organization_id", "s"."id", "s"."name", "s"."email", "s"."role", "s"."language", "e"."user_agent", "e"."expires_at"
from "staff_session" as "e"
inner join "collaborator" as "s" on "s"."organization_id" = "e"."organization_id" and "s"."id" = "e"."collaborator_id"
where "e"."id_hash" = $1 and "s"."deactivated_at" is null;

-- addStaffSession
insert into "staff_session" ("collaborator_id", "expires_at", "id_hash", "organization_id", "made_at", "seen_at", "user_agent")
values ($1, $2, $3, $4, $5, $6, $7);

-- extendStaffSession
update "staff_session"
set "expires_at" = $1
where "id_hash" = $2;

-- endStaffSession
delete from "staff_session"
where "id_hash" = $1;

-- noteSeen
update staff_session
set seen_at = now()
where id_hash = $1 and seen_at < now() - interval '5 minutes';

-- staffSessionsOf
select "id_hash", "user_agent", "made_at", "seen_at"
from "staff_session"
where "collaborator_id" = $1 and "expires_at" > $2
order by "seen_at" desc, "id_hash";

-- endStaffSessionsOf
delete from "staff_session"
where "collaborator_id" = $1;
