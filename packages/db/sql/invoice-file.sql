-- Generated: what src/invoice-file.ts says.

-- promisesOfInvoice
select "p"."id", "p"."amount_minor", "p"."promised_on", "p"."state", "p"."made_at", "p"."note", coalesce("s"."name", "c"."name") as "made_by"
from "promise" as "p"
left join "collaborator" as "s" on s.id::text = "p"."made_by"
left join "contact" as "c" on c.id::text = "p"."made_by"
where "p"."invoice_id" = $1
order by "p"."id" desc;

-- holdsOnInvoice
select "h"."id", "h"."kind", "h"."until_on", "h"."reason", "s"."name" as "placed_by"
from "hold" as "h"
left join "collaborator" as "s" on s.id::text = "h"."placed_by"
where "h"."invoice_id" = $1 and "h"."kind" not in ($2, $3) and "h"."lifted_at" is null and ("h"."until_on" is null or "h"."until_on" >= $4)
order by "h"."id";

-- settlementsOfInvoice
select "m"."id", "m"."amount_minor", "m"."matched_on", "m"."origin", "p"."paid_on", "p"."reference", "c"."number" as "credit_note_number"
from "match" as "m"
left join "payment" as "p" on "p"."id" = "m"."payment_id"
left join "credit_note" as "c" on "c"."id" = "m"."credit_note_id"
where "m"."invoice_id" = $1 and "m"."undone_at" is null
order by "m"."matched_on" desc, "m"."id" desc;

-- levelsOfInvoice
select "l"."id", "l"."level", "l"."done_on", "l"."origin", "l"."reason", "l"."undone_because", "l"."action_id", "a"."channel"
from "level_change" as "l"
left join "action" as "a" on "a"."id" = "l"."action_id"
where "l"."invoice_id" = $1
order by "l"."made_at" desc, "l"."id" desc;
