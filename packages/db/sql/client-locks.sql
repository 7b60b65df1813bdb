-- Generated: what src/client-locks.ts says.

-- lockClientOf
select "client_id"
from "credit_note"
where "id" = $1;

-- lockClientOfMatch
select "invoice_id"
from "match"
where "id" = $1;

-- lockClient
select "id"
from "client"
where "id" = $1 for update;

-- lockClients
select "id"
from "client"
where "id" in ($1)
order by "id" for update;
