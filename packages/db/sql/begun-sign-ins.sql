-- Generated: what src/begun-sign-ins.ts says.

-- endBegunSignIn
delete from "begun_sign_in"
where "ticket_hash" = $1;

-- addBegunSignIn
insert into "begun_sign_in" ("collaborator_id", "expires_at", "ticket_hash", "organization_id")
values ($1, $2, $3, $4);

-- begunWith
select "s"."organization_id", "s"."id", "s"."name", "s"."email", "s"."role", "s"."language"
from "begun_sign_in" as "b"
inner join "collaborator" as "s" on "s"."organization_id" = "b"."organization_id" and "s"."id" = "b"."collaborator_id"
where "b"."ticket_hash" = $1 and "b"."expires_at" > $2 and "s"."deactivated_at" is null;
