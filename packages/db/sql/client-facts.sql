-- Generated: what src/client-facts.ts says.

-- codeTaken
select "id"
from "client"
where "account_code" = $1 and "id" != $2;
select "id"
from "merged_client"
where "account_code" = $1;

-- lastToChange
select s.name from activity a join collaborator s on s.organization_id = a.organization_id and s.id::text = a.actor
where a.client_id = $1 and a.actor_kind = 'collaborator' and a.name in ('client.changed', 'client.flagged')
order by a.id desc limit 1;

-- factsOf
select "kind", "version", "name", "trade_name", "legal_form", "siren", "siret", "vat_number", "civility", "first_name", "last_name", "account_code", "country", "language", "owner_id", "acquisition_source", "terms_days", "terms_end_of_month", "terms_on_the", "credit_limit_minor", "supplier", "conflict"
from "client"
where "id" = $1;

-- addClient
insert into "client" ("name", "trade_name", "legal_form", "siren", "siret", "vat_number", "civility", "first_name", "last_name", "account_code", "country", "language", "owner_id", "acquisition_source", "terms_days", "terms_end_of_month", "terms_on_the", "credit_limit_minor", "kind", "profile_id")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
on conflict ("organization_id", "account_code") do nothing
returning "id";

-- storeFacts
update "client"
set "name" = $1, "trade_name" = $2, "legal_form" = $3, "siren" = $4, "siret" = $5, "vat_number" = $6, "civility" = $7, "first_name" = $8, "last_name" = $9, "account_code" = $10, "country" = $11, "language" = $12, "owner_id" = $13, "acquisition_source" = $14, "terms_days" = $15, "terms_end_of_month" = $16, "terms_on_the" = $17, "credit_limit_minor" = $18, "kind" = $19
where "id" = $20;
