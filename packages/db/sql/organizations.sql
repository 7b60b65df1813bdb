-- Generated: what src/organizations.ts says.

-- usualTerms
select "terms_days", "terms_end_of_month", "terms_on_the"
from "organization";

-- storeSettings
update "organization"
set "name" = $1, "siren" = $2, "vat_number" = $3, "postal_code" = $4, "city" = $5, "country" = $6, "region" = $7, "time_zone" = $8, "language" = $9, "sender_name" = $10, "sender_address" = $11, "reply_to" = $12, "iban" = $13, "bic" = $14, "stale_after_working_days" = $15, "promise_grace_working_days" = $16, "promise_longest_days" = $17, "promise_most" = $18, "terms_days" = $19, "terms_end_of_month" = $20, "terms_on_the" = $21, "collaborator_right" = $22, "viewer_right" = $23, "factor_required" = $24, "keep_people_years" = $25, "address_lines" = $26;

-- lastToChangeSettings
select s.name from activity a join collaborator s on s.organization_id = a.organization_id and s.id::text = a.actor
where a.actor_kind = 'collaborator' and a.name = 'organization.changed' order by a.id desc limit 1;

-- installationIsFree
select installation_is_free() as free;

-- addOrganization
insert into "organization" ("id", "name", "country", "language", "currency", "time_zone")
values ($1, $2, $3, $4, $5, $6);

-- lockOrganization
select "id", "name", "country", "language", "currency", "time_zone", "go_live_on", "takeover", "automatic_sending", "approval_required"
from "organization" for no key update;

-- readingSettings
select "country", "language", "currency", "time_zone"
from "organization";

-- timeZoneOf
select "time_zone"
from "organization";

-- storeGoLive
update "organization"
set "go_live_on" = $1, "takeover" = $2, "automatic_sending" = $3;

-- storeSending
update "organization"
set ;

-- settingsOf
select "name", "siren", "vat_number", "address_lines", "postal_code", "city", "country", "region", "time_zone", "language", "sender_name", "sender_address", "reply_to", "iban", "bic", "stale_after_working_days", "promise_grace_working_days", "promise_longest_days", "promise_most", "terms_days", "terms_end_of_month", "terms_on_the", "collaborator_right", "viewer_right", "factor_required", "keep_people_years"
from "organization";

-- usualCurrency
select "currency"
from "organization";

-- organizationNamed
select "name", "time_zone"
from "organization";

-- factorRequiredOf
select "factor_required"
from "organization";
