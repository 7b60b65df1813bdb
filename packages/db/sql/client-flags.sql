-- Generated: what src/client-flags.ts says.

-- clientFlags
select "supplier", "conflict"
from "client"
where "id" = $1;

-- storeClientFlags
update "client"
set 
where "id" = $1;
