-- Generated: what src/client-names.ts says.

-- clientNames
select "id", "name"
from "client"
where "id" in ($1);
