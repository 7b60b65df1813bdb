-- Generated: what src/staged-contacts.ts says.

-- saveContacts
create temporary table staged_owner on commit drop as
with named as (
	select distinct on (c.id, lower(s.contact)) c.id as client_id, s.contact as name,
		(select k.id from contact k join client_contact l on l.contact_id = k.id
			where l.client_id = c.id and lower(k.name) = lower(s.contact) order by k.id limit 1) as known_id
	from staged_row s join client c on c.account_code = s.code
	where s.contact <> ''
	order by c.id, lower(s.contact), s.line
), identified as (
	select client_id, name, coalesce(known_id, uuidv7()) as contact_id, known_id is not null as known from named
)
select distinct s.code, s.contact, c.id as client_id, i.contact_id, coalesce(i.known, true) as known, i.name,
	coalesce(i.contact_id, c.id) as owner, case when i.contact_id is null then c.id end as own_client_id
from staged_row s
join client c on c.account_code = s.code
left join identified i on i.client_id = c.id and lower(i.name) = lower(s.contact);
update staged_owner o set known = true
from staged_owner p where p.contact_id = o.contact_id and not o.known and p.ctid < o.ctid;
with added as (
	insert into contact (id, name) select distinct contact_id, name from staged_owner where contact_id is not null and not known returning id
)
insert into client_contact (client_id, contact_id, receives_reminders)
select o.client_id, o.contact_id, 'to' from staged_owner o where o.contact_id is not null and not o.known;
insert into email_address (client_id, contact_id, address, position)
select client_id, contact_id, address, last + row_number() over (partition by owner order by at) from (
	select distinct on (o.owner, lower(e.address)) o.owner, o.own_client_id as client_id, o.contact_id, e.address, s.line * 1000 + e.at as at,
		(select coalesce(max(position), 0) from email_address x where coalesce(x.contact_id, x.client_id) = o.owner) as last
	from staged_row s join staged_owner o using (code, contact)
	cross join lateral rows from (jsonb_to_recordset(s.emails) as (address text)) with ordinality as e (address, at)
	where not exists (
		select from email_address x where coalesce(x.contact_id, x.client_id) = o.owner and lower(x.address) = lower(e.address))
	order by o.owner, lower(e.address), s.line
) new;
insert into phone (client_id, contact_id, number, type, position)
select client_id, contact_id, number, type, last + row_number() over (partition by owner order by at) from (
	select distinct on (o.owner, e.number) o.owner, o.own_client_id as client_id, o.contact_id, e.number, e.type, s.line * 1000 + e.at as at,
		(select coalesce(max(position), 0) from phone x where coalesce(x.contact_id, x.client_id) = o.owner) as last
	from staged_row s join staged_owner o using (code, contact)
	cross join lateral rows from (jsonb_to_recordset(s.phones) as (number text, type text)) with ordinality as e (number, type, at)
	where not exists (select from phone x where coalesce(x.contact_id, x.client_id) = o.owner and x.number = e.number)
	order by o.owner, e.number, s.line
) new;
insert into address (client_id, lines, postal_code, city, country, position)
select n.id, n.lines, n.postal_code, n.city, n.country,
	(select coalesce(min(position), 2) from address x where x.client_id = n.id) - row_number() over (partition by n.id order by n.line desc)
from (
	select distinct on (c.id, a.lines, a.postal_code, a.city) c.id, a.*, s.line
	from staged_row s join client c on c.account_code = s.code
	cross join lateral (
		select array(select jsonb_array_elements_text(s.address -> 'lines')) as lines, s.address ->> 'postalCode' as postal_code,
			s.address ->> 'city' as city, s.address ->> 'country' as country
	) a
	where (cardinality(a.lines) > 0 or a.postal_code <> '' or a.city <> '') and not exists (
		select from address x where x.client_id = c.id and (x.lines, x.postal_code, x.city) = (a.lines, a.postal_code, a.city))
	order by c.id, a.lines, a.postal_code, a.city, s.line
) n;
insert into consent (email_address_id, channel, given_at, given_by, given_how)
select distinct x.id, h.channel, $1::timestamptz, $2, $3
from staged_row s join staged_owner o using (code, contact)
cross join lateral jsonb_to_recordset(s.emails) as e (address text, channels jsonb)
cross join lateral jsonb_array_elements_text(e.channels) as h (channel)
join email_address x on coalesce(x.contact_id, x.client_id) = o.owner and lower(x.address) = lower(e.address)
where not exists (select from consent k where k.email_address_id = x.id and k.channel = h.channel);
insert into consent (phone_id, channel, given_at, given_by, given_how)
select distinct x.id, h.channel, $1::timestamptz, $2, $3
from staged_row s join staged_owner o using (code, contact)
cross join lateral jsonb_to_recordset(s.phones) as e (number text, channels jsonb)
cross join lateral jsonb_array_elements_text(e.channels) as h (channel)
join phone x on coalesce(x.contact_id, x.client_id) = o.owner and x.number = e.number
where not exists (select from consent k where k.phone_id = x.id and k.channel = h.channel);
select pg_advisory_xact_lock(hashtextextended('groups ' || current_organization(), 0));
insert into client_group (name, rank)
select n.name, (select coalesce(max(rank), 0) from client_group) + row_number() over (order by n.line, n.name)
from (
	select distinct on (lower(g.name)) g.name, s.line from staged_row s cross join lateral jsonb_array_elements_text(s.groups) as g (name)
	order by lower(g.name), s.line
) n
where not exists (select from client_group x where lower(x.name) = lower(n.name));
insert into client_group_member (client_id, client_group_id, origin)
select distinct c.id, x.id, 'import'
from staged_row s join client c on c.account_code = s.code
cross join lateral jsonb_array_elements_text(s.groups) as g (name)
join client_group x on lower(x.name) = lower(g.name)
on conflict do nothing;
