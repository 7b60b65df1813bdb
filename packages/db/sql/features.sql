-- Generated: what src/features.ts says.

-- endPortalAccess
delete from "contact_session";
delete from "contact_link";

-- featuresOff
select "features_off"
from "organization";

-- isOff
select "features_off"
from "organization";

-- storeFeaturesOff
update "organization"
set "features_off" = $1;
