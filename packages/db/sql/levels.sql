-- Generated: what src/levels.ts says.

-- climb
with risen as (
	update invoice i set level = l.climbs_to, level_done_on = $1
	from action_invoice l
	where l.action_id = $2 and i.organization_id = l.organization_id and i.id = l.invoice_id and l.climbs_to > i.level
	returning i.id, i.level
), written as (
	insert into level_change (invoice_id, level, done_on, origin, action_id, made_by, made_at)
	select id, level, $3, 'action', $4, $5, $6 from risen
)
select id from risen;

-- setLevel
insert into "level_change" ("invoice_id", "level", "done_on", "origin", "made_by", "reason", "made_at")
values ($1, $2, $3, $4, $5, $6, $7);
update "invoice"
set "level" = $1, "level_done_on" = $2
where "id" = $3;

-- levelHistory
select "level", "done_on", "undone_at"
from "level_change"
where "invoice_id" = $1
order by "made_at", "id";

-- levelOfInvoice
select "level"
from "invoice"
where "id" = $1;

-- markNoticed
update invoice i set noticed_on = $1
from action_invoice l
where l.action_id = $2 and i.organization_id = l.organization_id and i.id = l.invoice_id and i.noticed_on is null;

-- markThanked
update "payment"
set "look_on" = $1
where "id" = $2;

-- levelsGivenBy
select "c"."id", "c"."invoice_id", "c"."level", "i"."level" as "present", "i"."number"
from "level_change" as "c"
inner join "invoice" as "i" on "i"."id" = "c"."invoice_id"
where "c"."action_id" = $1 and "c"."undone_at" is null
order by "c"."id";

-- undoLevel
update "level_change"
set "undone_at" = $1, "undone_because" = $2
where "id" = $3;

-- storeLevel
update "invoice"
set "level" = $1, "level_done_on" = $2
where "id" = $3;
