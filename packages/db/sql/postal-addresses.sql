-- Generated: what src/postal-addresses.ts says.

-- postalAddressesOf
select a.id, a.contact_id as "contactId", a.lines, a.postal_code as "postalCode", a.city, a.country,
	case when a.latitude is not null then jsonb_build_object('latitude', a.latitude, 'longitude', a.longitude) end as position from address a
where a.client_id = $1
	or a.contact_id in (select m.contact_id from client_contact m where m.client_id = $2)
order by a.position, a.id;

-- addressHeld
select a.id, a.contact_id as "contactId", a.lines, a.postal_code as "postalCode", a.city, a.country,
	case when a.latitude is not null then jsonb_build_object('latitude', a.latitude, 'longitude', a.longitude) end as position, p.name as "contactName", coalesce(
	case when a.client_id is not null then array[a.client_id] end,
	array(select m.client_id from client_contact m where m.contact_id = a.contact_id order by m.client_id)) as "clientIds"
from address a left join contact p on p.id = a.contact_id
where a.id = $1;

-- addAddressRow
select max("position") as "position"
from "address"
where "client_id" = $1;
insert into "address" ("client_id", "lines", "postal_code", "city", "country", "region", "latitude", "longitude", "position")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
returning "id";

-- storeAddress
update "address"
set "lines" = $1, "postal_code" = $2, "city" = $3, "country" = $4, "region" = $5, "latitude" = $6, "longitude" = $7
where "id" = $8;

-- removeAddressRow
delete from "address"
where "id" = $1;

-- putAddressFirst
update address a set position = (
	select min(o.position) - 1 from address o
	where o.organization_id = a.organization_id and (o.client_id = a.client_id or o.contact_id = a.contact_id))
where a.id = $1;
