-- Generated: what src/invitations.ts says.

-- addInvitation
update "invitation"
set "revoked_at" = $1
where "collaborator_id" = $2 and "spent_at" is null and "revoked_at" is null;
with "asked" as (insert into "invitation" ("collaborator_id", "asked_by", "asked_at")
values ($1, $2, $3)
returning "organization_id") select pg_notify($4, organization_id::text) as "told"
from "asked";

-- organizationsWithInvitations
select distinct "organization_id"
from "invitation";

-- revokeInvitations
update "invitation"
set "revoked_at" = $1
where "collaborator_id" = $2 and "spent_at" is null and "revoked_at" is null;

-- lockUnsentInvitations
select "i"."id", "s"."name", "s"."email", "s"."language"
from "invitation" as "i"
inner join "collaborator" as "s" on "s"."id" = "i"."collaborator_id"
where "i"."token_hash" is null and "i"."revoked_at" is null
order by "i"."id"
limit $1
for update of "i" skip locked;

-- storeInvitationLink
update "invitation"
set "token_hash" = $1, "expires_at" = $2
where "id" = $3;

-- lockInvitation
select "id", "collaborator_id", "expires_at", "spent_at", "revoked_at"
from "invitation"
where "token_hash" = $1 for update;

-- spendInvitation
update "invitation"
set "spent_at" = $1
where "id" = $2;

-- invitedWith
select "i"."organization_id", "s"."name", "s"."email", "s"."language", "o"."name" as "organization_name"
from "invitation" as "i"
inner join "collaborator" as "s" on "s"."organization_id" = "i"."organization_id" and "s"."id" = "i"."collaborator_id"
inner join "organization" as "o" on "o"."id" = "i"."organization_id"
where "i"."token_hash" = $1 and "i"."expires_at" > $2 and "i"."spent_at" is null and "i"."revoked_at" is null and "s"."deactivated_at" is null;
