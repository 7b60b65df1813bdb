-- Generated: what src/features.ts says.

-- featuresOff
select "features_off"
from "organization";

-- isOff
select "features_off"
from "organization";

-- storeFeaturesOff
update "organization"
set "features_off" = $1;
