-- Generated: what src/second-factors.ts says.

-- removeFactor
delete from "second_factor"
where "collaborator_id" = $1
returning "confirmed_at";

-- takeStep
update "second_factor"
set "last_step" = $1
where "organization_id" = $2 and "collaborator_id" = $3 and ("last_step" is null or "last_step" < $4);

-- secondFactorOf
select "sealed", "confirmed_at"
from "second_factor"
where "organization_id" = $1 and "collaborator_id" = $2;

-- ownFactor
select "sealed", "confirmed_at"
from "second_factor"
where "collaborator_id" = $1;

-- storeFactor
insert into "second_factor" ("collaborator_id", "sealed", "begun_at")
values ($1, $2, $3)
on conflict ("organization_id", "collaborator_id") do update
set "sealed" = $4, "begun_at" = $5, "last_step" = $6;

-- confirmFactor
update "second_factor"
set "confirmed_at" = $1, "last_step" = $2
where "collaborator_id" = $3;
