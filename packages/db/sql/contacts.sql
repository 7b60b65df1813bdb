-- Generated: what src/contacts.ts says.

-- contactToMail
select c.id, c.name, coalesce(c.language, (array_agg(k.language) filter (where k.language is not null))[1], o.language) as language,
	(select e.address from email_address e where e.contact_id = c.id and e.bounced_at is null order by e.position, e.id limit 1) as address,
	coalesce(array_agg(k.id order by k.id) filter (where k.id is not null), '{}') as client_ids
from contact c
join organization o on o.id = c.organization_id
left join client_contact m on m.organization_id = c.organization_id and m.contact_id = c.id
left join client k on k.organization_id = m.organization_id and k.id = m.client_id
where c.id = $1
group by c.id, c.name, c.language, o.language;

-- addContactRow
insert into "contact" ("name", "title")
values ($1, $2)
returning "id";

-- leaveClient
delete from "client_contact"
where "client_id" = $1 and "contact_id" = $2;

-- contactsOfClient
select c.id, c.name, c.title, m.receives_reminders, c.anonymised_at is not null as anonymised,
	(select e.address from email_address e where e.contact_id = c.id and e.bounced_at is null order by e.position, e.id limit 1) as address,
	(select max(s.made_at) from contact_session s where s.contact_id = c.id and s.expires_at > now()) as signed_in_at
from client_contact m
join contact c on c.organization_id = m.organization_id and c.id = m.contact_id
where m.client_id = $1
order by lower(c.name), c.id;

-- contactByEmail
select "contact_id" as "id"
from "email_address"
where lower(address) = $1 and "contact_id" is not null
order by "contact_id";

-- addContactOf
insert into "client_contact" ("client_id", "contact_id", "receives_reminders")
values ($1, $2, $3)
on conflict ("organization_id", "client_id", "contact_id") do update
set "receives_reminders" = $4;

-- contactRow
select "name", "title", "anonymised_at"
from "contact"
where "id" = $1;

-- storeContact
update "contact"
set "name" = $1, "title" = $2
where "id" = $3;
