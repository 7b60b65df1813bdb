-- Generated: what src/fact-choices.ts says.

-- factChoices
select "id", "name", "is_default"
from "profile"
order by "name";
select "id", "name"
from "client_group"
order by "rank";
select "id", "name"
from "collaborator"
where "deactivated_at" is null and "role" != $1
order by "name";
select "country", "language", "currency", "terms_days"
from "organization";
