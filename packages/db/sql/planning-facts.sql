-- Generated: what src/planning-facts.ts says.

-- planningClients
select c.id, c.scenario_id as "scenarioId", p.name as "profileName", p.scenario_id as "profileScenarioId",
	g.groups, coalesce(c.country, o.country) as country, coalesce(c.region, a.region, o.region) as region,
	case when not c.objects_to_letters then a.id::text end as letter,
	case when not c.objects_to_calls then ph.number end as phone,
	m.last_message_on as "lastMessageOn"
from client c
join organization o on o.id = c.organization_id
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
left join lateral (
	select jsonb_agg(jsonb_build_object('name', cg.name, 'rank', cg.rank, 'scenarioId', cg.scenario_id)) as groups
	from client_group_member gm join client_group cg on cg.organization_id = gm.organization_id and cg.id = gm.client_group_id
	where gm.organization_id = c.organization_id and gm.client_id = c.id and cg.scenario_id is not null
) g on true
left join lateral (
	select ad.id, ad.region from address ad where ad.organization_id = c.organization_id and ad.client_id = c.id
	order by ad.position, ad.id limit 1
) a on true
left join lateral (
	select known.number from (
		select pn.number, 1 as nearness, pn.position, pn.id from phone pn
		where pn.organization_id = c.organization_id and pn.client_id = c.id
		union all
		select pn.number, 2, pn.position, pn.id from client_contact cc
		join phone pn on pn.organization_id = cc.organization_id and pn.contact_id = cc.contact_id
		where cc.organization_id = c.organization_id and cc.client_id = c.id
	) known
	order by known.nearness, known.position, known.id limit 1
) ph on true
left join lateral (
	select case when c.last_message_on < $1 then c.last_message_on else (
		select max(x.done_on) from action x
		where x.organization_id = c.organization_id and x.client_id = c.id and x.state = 'done' and x.done_on < $2
	) end as last_message_on
) m on true
where c.id = any($3::uuid[])
order by c.id;
with usable as not materialized (
	select e.* from email_address e
	where e.bounced_at is null and exists (
		select from consent k where k.organization_id = e.organization_id and k.email_address_id = e.id and k.withdrawn_at is null)
)
select cc.client_id as "clientId", u.address, co.name, cc.receives_reminders as role, u.position, u.id
from client_contact cc
join contact co on co.organization_id = cc.organization_id and co.id = cc.contact_id
join usable u on u.organization_id = cc.organization_id and u.contact_id = cc.contact_id
where cc.client_id = any($1::uuid[]) and cc.receives_reminders is not null
union all
select u.client_id, u.address, null, 'own', u.position, u.id
from usable u where u.client_id = any($2::uuid[])
order by 1, 4, 5, 6;
select distinct on (o.client_id, k.channel) o.client_id as "clientId", k.channel as connector, p.number
from phone p
join consent k on k.organization_id = p.organization_id and k.phone_id = p.id and k.withdrawn_at is null
join lateral (
	select p.client_id where p.client_id is not null
	union all
	select cc.client_id from client_contact cc
	where cc.organization_id = p.organization_id and cc.contact_id = p.contact_id and cc.receives_reminders is not null
) o on true
where o.client_id = any($1::uuid[])
order by o.client_id, k.channel, p.client_id is null, p.position, p.id;
select id, client_id as "clientId", number, currency, issued_on as "issuedOn", due_on as "dueOn",
	open_minor as "openMinor", level, level_done_on as "levelOn", noticed_on is not null as noticed, look_on as "lookOn"
from invoice where client_id = any($1::uuid[]) and open_minor > 0;
select p.invoice_id as "invoiceId", p.amount_minor as minor, p.promised_on as "on"
from promise p join invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
where i.client_id = any($1::uuid[]) and p.state = 'expected';
select d.invoice_id as "invoiceId", sum(coalesce(d.amount_minor, i.amount_minor))::int8 as minor
from dispute d join invoice i on i.organization_id = d.organization_id and i.id = d.invoice_id
where i.client_id = any($1::uuid[]) and d.closed_at is null
group by d.invoice_id;
select client_id as "clientId", invoice_id as "invoiceId", kind, until_on as "untilOn", placed_by as "placedBy", reason
from hold
where client_id = any($1::uuid[]) and lifted_at is null and from_on <= $2
	and (until_on is null or until_on >= $3);
select id, client_id as "clientId", 'credit note' as kind, number, currency, issued_on as "on", open_minor as "openMinor"
from credit_note where client_id = any($1::uuid[]) and open_minor > 0
union all
select id, client_id, 'payment', reference, currency, paid_on, open_minor
from payment where client_id = any($2::uuid[]) and open_minor > 0 and cancelled_at is null;
select p.id, p.client_id as "clientId", p.currency, p.paid_on as "paidOn", p.amount_minor as minor,
	p.look_on as "lookOn", m.invoice_ids as "invoiceIds", m.reminded
from payment p
join lateral (
	select array_agg(distinct i.id) as invoice_ids, bool_or(i.level > 0) as reminded
	from match x join invoice i on i.organization_id = x.organization_id and i.id = x.invoice_id
	where x.organization_id = p.organization_id and x.payment_id = p.id and x.undone_at is null
) m on m.invoice_ids is not null
where p.client_id = any($1::uuid[]) and p.look_on <= $2 and p.cancelled_at is null
	and not exists (select from action a where a.organization_id = p.organization_id and a.payment_id = p.id and a.state = 'done')
order by p.id;
select distinct l.invoice_id as "invoiceId"
from action a
join action_invoice l on l.organization_id = a.organization_id and l.action_id = a.id
where a.state = 'sending' and a.client_id = any($1::uuid[]);
select a.id, a.client_id as "clientId", a.kind, a.currency, a.payment_id as "paymentId", a.fingerprint, a.waits_for as "waitsFor",
	array_remove(array[a.approved_by, a.seconded_by], null) as approvers,
	array(select l.invoice_id from action_invoice l where l.organization_id = a.organization_id and l.action_id = a.id) as "invoiceIds"
from action a
where a.client_id = any($1::uuid[]) and a.state in ('open', 'ready') and a.kind <> 'one-off';
select client_id as "clientId", fingerprint, approved_by as by from approval
where client_id = any($1::uuid[]) and night = $2
order by approved_at, approved_by;
