-- Generated: what src/purge-erase.ts says.

-- clientsOfPurged
select distinct client_id
from (select client_id
from client_contact
where contact_id = any($1::uuid[])) c;

-- erasePeople
delete from "email_address"
where contact_id = any($1::uuid[]);
delete from "phone"
where contact_id = any($1::uuid[]);
delete from "address"
where contact_id = any($1::uuid[]);
delete from "contact_session"
where contact_id = any($1::uuid[]);
delete from "contact_link"
where contact_id = any($1::uuid[]);
delete from "link_wish"
where contact_id = any($1::uuid[]);
update contact set name = $1, title = '', anonymised_at = $2 where id = any($3::uuid[]);
update client_contact set receives_reminders = null where contact_id = any($1::uuid[])
returning contact_id as subject, client_id as "clientId";

-- erasePlaces
delete from "email_address"
where client_id = any($1::uuid[]);
delete from "phone"
where client_id = any($1::uuid[]);
delete from "address"
where client_id = any($1::uuid[]);

-- eraseWords
update delivery d set subject = null, body_text = null, body_html = null, recipients = '[]'
from action a where a.organization_id = d.organization_id and a.id = d.action_id and d.id = any($1::uuid[])
returning d.id as subject, a.client_id as "clientId";
