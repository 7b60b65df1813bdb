-- Generated: what src/contact-links.ts says.

-- addContactLink
update "contact_link"
set "revoked_at" = $1
where "contact_id" = $2 and "spent_at" is null and "revoked_at" is null;
insert into "contact_link" ("contact_id", "token_hash", "made_by", "made_at", "expires_at")
values ($1, $2, $3, $4, $5)
returning "id";

-- lookAtContactLink
select contact_name, organization_name, language from look_at_contact_link($1);

-- spendContactLink
select wait_minutes, organization_id, contact_id
from spend_contact_link($1, $2, $3, $4);

-- revokeContactLinks
update "contact_link"
set "revoked_at" = $1
where "contact_id" = $2 and "spent_at" is null and "revoked_at" is null;
