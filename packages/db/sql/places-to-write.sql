-- Generated: what src/places-to-write.ts says.

-- placesToWrite
with near as (
	select cc.contact_id, co.name, case cc.receives_reminders when 'to' then 1 when 'cc' then 2 else 3 end as nearness
	from client_contact cc join contact co on co.organization_id = cc.organization_id and co.id = cc.contact_id
	where cc.client_id = $1
), place as (
	select 'mailbox' as kind, e.id, e.client_id, e.contact_id, e.address, e.bounced_at is not null as bounced, e.position,
		array(select k.channel from consent k where k.organization_id = e.organization_id and k.email_address_id = e.id and k.withdrawn_at is null) as allows
	from email_address e where e.client_id = $2 or e.contact_id in (select contact_id from near)
	union all
	select 'phone', p.id, p.client_id, p.contact_id, p.number, false, p.position,
		array(select k.channel from consent k where k.organization_id = p.organization_id and k.phone_id = p.id and k.withdrawn_at is null order by k.channel)
	from phone p where p.client_id = $3 or p.contact_id in (select contact_id from near)
)
select pl.kind, pl.address, n.name, pl.bounced, pl.allows
from place pl left join near n on n.contact_id = pl.contact_id
order by coalesce(n.nearness, 2), n.name nulls first, pl.position, pl.id;

-- writingFacts
select "c"."name", "c"."objects_to_letters", coalesce("c"."language", "o"."language") as "language", "o"."country", "o"."currency", "o"."sender_address"
from "client" as "c"
inner join "organization" as "o" on "o"."id" = "c"."organization_id"
where "c"."id" = $1;
