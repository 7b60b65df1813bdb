-- Generated: what src/organizations.ts says.

-- usualTerms
select "terms_days", "terms_end_of_month", "terms_on_the"
from "organization";

-- storeSettings
update "organization"
set "sender_name" = $1, "sender_address" = $2, "reply_to" = $3, "address_lines" = $4, "postal_code" = $5, "city" = $6, "iban" = $7, "bic" = $8, "stale_after_working_days" = $9;

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

-- usualCurrency
select "currency"
from "organization";

-- organizationNamed
select "name", "time_zone"
from "organization";

-- factorRequiredOf
select "factor_required"
from "organization";
