-- Generated: what src/call-story.ts says.

-- numbersToCall
select p.id, p.number, p.type, c.name, coalesce(c.title, '') as title, p.objected_at as "objectedAt"
from phone p
left join client_contact m on m.organization_id = p.organization_id and m.contact_id = p.contact_id and m.client_id = $1
left join contact c on c.organization_id = m.organization_id and c.id = m.contact_id
where p.client_id = $2 or m.client_id is not null
order by m.receives_reminders desc nulls last, c.id nulls last, p.position, p.id;

-- callStory
select a.id, a.kind, a.channel, a.done_on as "doneOn", a.currency, a.total_minor as "totalMinor", a.outcome, s.name as "doneBy",
	(select count(*)::int from action_invoice l where l.organization_id = a.organization_id and l.action_id = a.id) as invoices,
	d.subject, d.state, coalesce(d.body_text is not null or d.document_key is not null, false) as kept
from action a
left join collaborator s on s.id::text = a.done_by
left join lateral (
	select * from delivery d where d.organization_id = a.organization_id and d.action_id = a.id order by d.id desc limit 1
) d on true
where a.client_id = $1 and a.state = 'done' 
order by a.done_on desc, a.id desc limit $2;
select p.id, i.number, i.currency::text as currency, p.amount_minor as minor, p.promised_on as "on", p.state
	from promise p join invoice i on i.organization_id = p.organization_id and i.id = p.invoice_id
	where i.client_id = $1 order by p.made_at desc, p.id desc limit $2;
select d.id, i.number, d.state, d.opened_at as "openedAt",
		jsonb_build_object('fr', coalesce(r.french, d.reason), 'en', coalesce(r.english, d.reason)) as reason
	from dispute d join invoice i on i.organization_id = d.organization_id and i.id = d.invoice_id
	left join dispute_reason r on r.organization_id = d.organization_id and r.code = d.reason
	where i.client_id = $1 order by d.opened_at desc, d.id desc limit $2;
