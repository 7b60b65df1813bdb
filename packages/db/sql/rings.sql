-- Generated: what src/rings.ts says.

-- ringsOf
select r.id, r.kind, r.at, coalesce(s.name, p.name) as by, r.client_id as "clientId", c.name as "clientName", r.card_id as "cardId", r.words,
	r.name, r.subject, r.details, i.number as invoice, i.currency::text as currency, date_trunc('milliseconds', r.at) > m.bell_seen_at as unseen
from (
	select c.organization_id, c.id, case when n.comment_id is null then 'comment' else 'mention' end as kind, c.written_at as at, c.author_id as by_staff,
		null::text as by_contact, c.client_id, c.card_id, c.words, null::text as name, null::uuid as subject, null::jsonb as details
	from comment c left join mention n on n.comment_id = c.id and n.collaborator_id = $1::uuid
	where c.removed_at is null and c.author_id <> $2::uuid and c.written_at > $3
		and (n.comment_id is not null or c.card_id in (
			select card_id from comment where author_id = $4::uuid and removed_at is null union select id from card where claimed_by = $5::uuid))
	union all
	select a.organization_id, a.id, 'contact', a.at, null, a.actor, a.client_id, null, null, a.name, a.subject, a.details
	from activity a join client o on o.id = a.client_id and o.owner_id = $6::uuid
	where a.actor_kind = 'contact' and a.at > $7 and a.name in ($8, $9, $10, $11, $12)
) r
join collaborator m on m.id = $13::uuid
left join client c on c.id = r.client_id
left join collaborator s on s.id = r.by_staff
left join contact p on p.id::text = r.by_contact
left join lateral (
	select n.number, n.currency from promise q join invoice n on n.organization_id = q.organization_id and n.id = q.invoice_id
		where q.organization_id = r.organization_id and q.id = r.subject
	union all select n.number, n.currency from dispute q join invoice n on n.organization_id = q.organization_id and n.id = q.invoice_id
		where q.organization_id = r.organization_id and q.id = r.subject
	limit 1
) i on r.subject is not null
where r.client_id is null or (not exists (select from client deleted where deleted.id = "r"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $14 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $15 and said.client_id = "r"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $16 and said.client_id = "r"."client_id"
		and said.granted in ('read', 'full'))
else false end)
order by r.at desc, r.id desc limit $17;

-- storeBellSeen
update "collaborator"
set "bell_seen_at" = $1
where "id" = $2;
