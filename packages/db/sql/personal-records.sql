-- Generated: what src/personal-records.ts says.

-- personToForget
select c.id, c.name, c.anonymised_at is not null as "anonymised", o.language,
	array(select m.client_id from client_contact m where m.contact_id = c.id order by m.client_id) as "clientIds"
from contact c join organization o on o.id = c.organization_id where c.id = $1;

-- recordsOfPerson
select jsonb_build_object(
	'person', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "contact" t where t.id = $1),
	'clients', (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'code', c.account_code, 'reminders', m.receives_reminders)), '[]')
		from client_contact m join client c on c.id = m.client_id where m.contact_id = $2),
	'mailboxes', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "email_address" t where t.contact_id = $3), 'phones', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "phone" t where t.contact_id = $4), 'addresses', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "address" t where t.contact_id = $5),
	'consents', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "consent" t where t.email_address_id in (select id from email_address where contact_id = $6)
			or t.phone_id in (select id from phone where contact_id = $7)),
	'links', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "contact_link" t where t.contact_id = $8), 'sessions', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "contact_session" t where t.contact_id = $9), 'wishes', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "link_wish" t where t.contact_id = $10),
	'promises', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "promise" t where t."made_by" = $11::text), 'disputes', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "dispute" t where t."opened_by" = $12::text),
	'disputeMessages', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "dispute_message" t where t."author" = $13::text), 'documents', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "document" t where t."added_by" = $14::text),
	'messages', (select coalesce(jsonb_agg(jsonb_build_object('at', d.settled_at, 'channel', d.channel, 'state', d.state,
			'subject', d.subject, 'body', d.body_text) order by d.id), '[]')
		from delivery d where exists (select from jsonb_array_elements((select jsonb_agg(jsonb_build_object('address', e.address)) from email_address e where e.contact_id = $15)) e where d.recipients @> jsonb_build_array(e))),
	'activities', (select coalesce(jsonb_agg(to_jsonb(t) - array['organization_id', 'token_hash', 'id_hash']), '[]') from "activity" t where t.actor_kind = 'contact' and t.actor = $16::text or t.subject = $17)
) as records;

-- forgetPerson
delete from "email_address"
where contact_id = $1;
delete from "phone"
where contact_id = $1;
delete from "address"
where contact_id = $1;
delete from "contact_session"
where contact_id = $1;
delete from "contact_link"
where contact_id = $1;
delete from "link_wish"
where contact_id = $1;
update client_contact
set receives_reminders = null
where contact_id = $1;
update contact
set name = $1, title = '', anonymised_at = $2
where id = $3;
