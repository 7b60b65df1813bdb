-- Generated: what src/planning-save.ts says.

-- addActions
select uuidv7() as id
from generate_series(1, $1::integer);
insert into action (id, client_id, run_id, currency, kind, variant, channel, text_connector, step_id, template_id, payment_id,
	automatic, state, waits_for, due_on, total_minor, credits_minor, credits, recipients, fingerprint)
select n.id, n.client_id, $1, n.currency, n.kind, n.variant, n.channel, n.text_connector, n.step_id, n.template_id,
	n.payment_id, n.automatic::boolean, case when n.waits_for is null then 'ready' else 'open' end, n.waits_for, n.due_on,
	n.total_minor, n.credits_minor, n.credits::jsonb, n.recipients::jsonb, n.fingerprint
from unnest(
	$2::uuid[], $3::uuid[], $4::text[],
	$5::text[], $6::text[], $7::text[],
	$8::text[], $9::uuid[],
	$10::uuid[], $11::uuid[],
	$12::text[], $13::text[],
	$14::date[], $15::bigint[],
	$16::bigint[], $17::text[],
	$18::text[], $19::text[]
) as n (id, client_id, currency, kind, variant, channel, text_connector, step_id, template_id, payment_id, automatic, waits_for,
	due_on, total_minor, credits_minor, credits, recipients, fingerprint);
insert into action_invoice (action_id, invoice_id, climbs_to, chased_minor)
select * from unnest(
	$1::uuid[], $2::uuid[],
	$3::smallint[], $4::bigint[]);

-- changeAction
update "action"
set "channel" = $1, "text_connector" = $2, "step_id" = $3, "template_id" = $4, "automatic" = $5, "state" = $6, "waits_for" = $7, "due_on" = $8, "total_minor" = $9, "credits_minor" = $10, "credits" = $11, "recipients" = $12, "fingerprint" = $13, "approved_by" = $14, "approved_at" = $15, "seconded_by" = $16
where "id" = $17;
delete from "action_invoice"
where "action_id" = $1;
insert into "action_invoice" ("action_id", "invoice_id", "climbs_to", "chased_minor")
values ($1, $2, $3, $4);

-- saveLooks
update "invoice" t set look_on = n.look_on
	from unnest($1::uuid[], $2::date[]) as n (id, look_on)
	where t.id = n.id;
update "payment" t set look_on = n.look_on
	from unnest($1::uuid[], $2::date[]) as n (id, look_on)
	where t.id = n.id;
update client
set looked_on = $1
where id = any($2::uuid[]);

-- changeWaits
update action a
set state = case when n.waits is null then 'ready' else 'open' end, waits_for = n.waits
from unnest($1::uuid[], $2::text[]) as n (id, waits)
where a.id = n.id;

-- cancelActions
update action a set state = 'cancelled', waits_for = null, cancelled_because = n.because
from unnest($1::uuid[], $2::text[]) as n (id, because)
where a.id = n.id;
