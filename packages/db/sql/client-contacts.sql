-- Generated: what src/client-contacts.ts says.

-- contactsAtClient
select w.id, w.name, w.title, w.receives_reminders as "receivesReminders",
	coalesce((select jsonb_agg(jsonb_build_object('address', e.address, 'bounced', e.bounced_at is not null, 'consented', exists (
			select from consent k where k.organization_id = e.organization_id and k.email_address_id = e.id and k.withdrawn_at is null
		)) order by e.position, e.id) from email_address e where (e.contact_id = w.id or (w.id is null and e.client_id = $1))), '[]') as mailboxes,
	array(select e.number from phone e where (e.contact_id = w.id or (w.id is null and e.client_id = $2)) order by e.position, e.id) as phones
from (
	select p.id, p.name, p.title, m.receives_reminders
	from client_contact m join contact p on p.organization_id = m.organization_id and p.id = m.contact_id
	where m.client_id = $3
	union all select null, null, '', null
) w
order by w.receives_reminders desc nulls last, w.id nulls last;
