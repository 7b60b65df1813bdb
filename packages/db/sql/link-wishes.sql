-- Generated: what src/link-wishes.ts says.

-- wishForContactLink
select wish_for_contact_link($1, $2) as wait;

-- organizationsWithWishes
select distinct "organization_id"
from "link_wish";

-- addWish
with "wished" as (insert into "link_wish" ("contact_id", "address")
values ($1, $2)
returning "organization_id") select pg_notify($3, organization_id::text) as "told"
from "wished";

-- lockWishes
select "id", "contact_id", "address"
from "link_wish"
order by "id"
limit $1
for update skip locked;

-- dropWishes
delete from "link_wish"
where "id" in ($1);
