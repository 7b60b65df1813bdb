-- Generated: what src/beyond-the-wall.ts says.

-- listOrganizations
select "id", "name", "country", "region", "time_zone", "automatic_sending", "go_live_on"
from "organization"
order by "id";

-- deliveryOfEnvelope
select "organization_id", "id"
from "delivery"
where "envelope" = $1;

-- deliveriesOfMessage
select "organization_id", "id"
from "delivery"
where "message_id" = $1;
