-- Generated: what src/discounts.ts says.

-- addDiscountRow
insert into "discount" ("label", "hundredths", "until_on", "client_id", "added_by", "added_at")
values ($1, $2, $3, $4, $5, $6)
returning "id";

-- discountsOf
select "d"."id", "d"."label", "d"."hundredths", "d"."until_on", "c"."name" as "added_by"
from "discount" as "d"
inner join "collaborator" as "c" on "c"."id" = "d"."added_by"
where "d"."client_id" = $1
order by "d"."id";

-- discountsOn
select "label", "hundredths"
from "discount"
where "client_id" = $1 and ("until_on" is null or "until_on" >= $2)
order by "id";

-- discountOf
select "client_id", "label", "hundredths", "until_on"
from "discount"
where "id" = $1;

-- storeDiscount
update "discount"
set "label" = $1, "hundredths" = $2, "until_on" = $3
where "id" = $4;

-- removeDiscountRow
delete from "discount"
where "id" = $1;
