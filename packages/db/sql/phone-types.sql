-- Generated: what src/phone-types.ts says.

-- phoneTypesListed
select t.id, t.name, (select count(*) from phone p where p.type = t.name)::int as numbers
from phone_type t order by lower(t.name);

-- keepPhoneType
select "id"
from "phone_type"
where "name" = $1 for share;

-- renamePhoneType
update "phone_type"
set "name" = $1
where "id" = $2;
update "phone"
set "type" = $1
where "type" = $2;

-- deletePhoneType
delete from "phone_type"
where "id" = $1;
update "phone"
set "type" = $1
where "type" = $2;

-- lockPhoneTypes
select pg_advisory_xact_lock(hashtextextended('phone types ' || current_organization(), 0));

-- phoneTypeOf
select "id", "name"
from "phone_type"
where "id" = $1 for update;

-- phoneTypeNamed
select "id", "name"
from "phone_type"
where lower(name) = $1;

-- addPhoneType
insert into "phone_type" ("name")
values ($1)
returning "id", "name";
