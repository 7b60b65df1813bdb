-- Generated: what src/listed-clients.ts says.

-- signsOf
select c.id as "clientId",
	array(select g.name from client_group_member m join client_group g on g.organization_id = m.organization_id and g.id = m.client_group_id
		where m.organization_id = c.organization_id and m.client_id = c.id order by g.rank) as groups,
	coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'colour', t.colour) order by lower(t.name))
		from client_tag ct join tag t on t.organization_id = ct.organization_id and t.id = ct.tag_id
		where ct.organization_id = c.organization_id and ct.client_id = c.id), '[]') as tags,
	exists (select from invoice i join dispute d on d.organization_id = i.organization_id and d.invoice_id = i.id
		where i.organization_id = c.organization_id and i.client_id = c.id and i.open_minor > 0 and d.closed_at is null) as disputed,
	exists (select from invoice i join promise p on p.organization_id = i.organization_id and p.invoice_id = i.id
		where i.organization_id = c.organization_id and i.client_id = c.id and i.open_minor > 0 and p.state = 'expected') as promised,
	exists (select from hold h where h.organization_id = c.organization_id and h.client_id = c.id
and h.invoice_id is null and h.kind = $1 and h.lifted_at is null and h.from_on <= $2 and coalesce(h.until_on >= $3, true)) as stopped, exists (select from hold h where h.organization_id = c.organization_id and h.client_id = c.id
and h.invoice_id is null and h.kind = $4 and h.lifted_at is null and h.from_on <= $5 and coalesce(h.until_on >= $6, true)) as "inCollection", exists (select from hold h where h.organization_id = c.organization_id and h.client_id = c.id
and h.invoice_id is null and h.kind = $7 and h.lifted_at is null and h.from_on <= $8 and coalesce(h.until_on >= $9, true)) as insolvent
from client c where c.id = any($10::uuid[]);

-- listChoices
select "id", "name"
from "profile"
order by "name";
select "id", "name"
from "client_group"
order by "rank";
select "id", "name"
from "collaborator"
where "deactivated_at" is null
order by "name";
select "id", "name"
from "tag"
order by lower(name);
