-- Generated: what src/staff-sessions.ts says.

-- endSessions
delete from "staff_session"
where "collaborator_id" = $1 and "id_hash" = $2
returning "id_hash";

-- staffOfSession
select "s"."organization_id", "s"."id", "s"."name", "s"."email", "s"."role", "s"."language", "e"."user_agent", "e"."expires_at", "o"."factor_required", exists (
	select from second_factor f where f.organization_id = s.organization_id and f.collaborator_id = s.id and f.confirmed_at is not null
) as "has_factor" from "staff_session" as "e" inner join "collaborator" as "s" on "s"."organization_id" = "e"."organization_id" and "s"."id" = "e"."collaborator_id" inner join "organization" as "o" on "o"."id" = "s"."organization_id" where "e"."id_hash" = $1 and "s"."deactivated_at" is null;

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
