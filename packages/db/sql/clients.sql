-- Generated: what src/clients.ts says.

-- lockClientsByCode
select id, account_code from client where account_code = any($1::text[]) order by id for update;

-- lockClients
select id from client where id = any($1::uuid[]) order by id for update;

-- setProfileOf
update client c set profile_id = $1
where c.id = any($2::uuid[]) and c.profile_id is distinct from $3
returning c.id, (select p.name from profile p where p.id = old.profile_id) as before;

-- setOwnerOf
update client c set owner_id = $1
where c.id = any($2::uuid[]) and c.owner_id is distinct from $3
returning c.id, (select s.name from collaborator s where s.id = old.owner_id) as before;

-- setScenarioOfEach
update client set scenario_id = $1
where id = any($2::uuid[]) and scenario_id is distinct from $3 returning id;

-- ownTerms
select account_code, name, terms_days, terms_end_of_month, terms_on_the from client where terms_days is not null
union all select k.account_code, k.name, c.terms_days, c.terms_end_of_month, c.terms_on_the
from merged_client k join client c on c.id = k.client_id where c.terms_days is not null;

-- setScenarioOf
update "client"
set "scenario_id" = $1
where "id" = $2;
