-- Generated: what src/past-invoices.ts says.

-- pastInvoices
select i.id, i.client_id as "clientId", i.number, i.currency, i.issued_on as "issuedOn", i.due_on as "dueOn",
	i.amount_minor as "amountMinor",
	coalesce((
		select json_agg(json_build_object('on', coalesce(p.paid_on, m.matched_on), 'minor', m.amount_minor::text))
		from match m left join payment p on p.organization_id = m.organization_id and p.id = m.payment_id
		where m.organization_id = i.organization_id and m.invoice_id = i.id and m.undone_at is null
	), '[]'::json) as settled
from invoice i where i.client_id = any($1::uuid[]) and i.due_on >= $2 and i.amount_minor > 0
order by i.due_on, i.id;

-- mayCarryScenario
select c.id from client c left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
where (c.scenario_id = $1 or p.scenario_id = $2 or exists (
		select from client_group_member m
		join client_group g on g.organization_id = m.organization_id and g.id = m.client_group_id
		where m.client_id = c.id and g.scenario_id = $3))
	and exists (select from invoice i where i.client_id = c.id and (i.open_minor > 0 or i.due_on >= $4))
	and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $5 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $6 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $7 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end)
order by md5(c.id::text);
