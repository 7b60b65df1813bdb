-- Generated: what src/client-places.ts says.

-- placesOfClient
with place as (
	select id, organization_id, 'email' as kind, client_id, contact_id, address as value, '' as type, bounced_at, bounce_reason, position
	from email_address
	union all select id, organization_id, 'phone', client_id, contact_id, number, type, null, null, position from phone
)
select p.id, p.kind, p.contact_id as "contactId", p.value, p.type, p.bounced_at as "bouncedAt", p.bounce_reason as "bounceReason",
	coalesce((
		select jsonb_object_agg(k.channel, jsonb_build_object('by', coalesce(w.name, k.given_by), 'how', k.given_how, 'at', k.given_at))
		from consent k left join collaborator w on w.organization_id = k.organization_id and w.id::text = k.given_by
		where k.organization_id = p.organization_id and p.id in (k.email_address_id, k.phone_id) and k.withdrawn_at is null
	), '{}') as consents
from place p
where p.client_id = $1
	or p.contact_id in (select m.contact_id from client_contact m where m.client_id = $2)
order by p.kind, p.position, p.id;

-- reachedBy
with place as (
	select 'email' as kind, client_id, contact_id, address as value, bounced_at is not null as bounced from email_address where id = $1
	union all select 'phone', client_id, contact_id, number, false from phone where id = $2
)
select p.kind, p.value, c.name as "contactName", p.bounced, coalesce(
	case when p.client_id is not null then array[p.client_id] end,
	array(select m.client_id from client_contact m where m.contact_id = p.contact_id order by m.client_id)) as "clientIds"
from place p left join contact c on c.id = p.contact_id;

-- hasPlace
select 1 from "phone" where "client_id" = $1 and lower("number") = lower($2);

-- addPlaceRow
select max("position") as "position"
from "phone"
where "client_id" = $1;
insert into "phone" ("client_id", "number", "type", "position")
values ($1, $2, $3, $4)
returning "id";

-- giveConsent
select "id"
from "consent"
where "email_address_id" = $1 and "channel" = $2 and "withdrawn_at" is null;
insert into "consent" ("email_address_id", "channel", "given_by", "given_how", "given_at")
values ($1, $2, $3, $4, $5);

-- withdrawConsent
update "consent"
set "withdrawn_at" = $1, "withdrawn_by" = $2
where "email_address_id" = $3 and "channel" = $4 and "withdrawn_at" is null;

-- removePlaceRow
delete from "phone"
where "id" = $1;

-- storeRestored
update "email_address"
set "bounced_at" = $1, "bounce_reason" = $2
where "id" = $3;
