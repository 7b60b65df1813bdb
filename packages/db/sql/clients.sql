-- Generated: what src/clients.ts says.

-- lockClientsByCode
select id, account_code from client where account_code = any($1::text[]) order by id for update;

-- ownTerms
select "account_code", "name", "terms_days", "terms_end_of_month", "terms_on_the"
from "client"
where "terms_days" is not null;

-- setProfileOf
update client
set profile_id = $1
where id = any($2::uuid[]);

-- setScenarioOf
update "client"
set "scenario_id" = $1
where "id" = $2;
