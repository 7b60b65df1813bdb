-- Generated: what src/card-detail.ts says.

-- cardDetail
select i.id as invoice_id, i.number, i.due_on, i.currency::text as currency, i.open_minor, l.chased_minor, l.climbs_to
from (
	select invoice_id, chased_minor, climbs_to from action_invoice where action_id = $1
	union all select invoice_id, null, null from task where id = $2 and invoice_id is not null
) l join invoice i on i.id = l.invoice_id
order by i.due_on, i.id;
select "a"."recipients", "s"."instructions"
from "action" as "a"
left join "step" as "s" on "s"."id" = "a"."step_id"
where "a"."id" = $1;
