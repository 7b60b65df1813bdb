-- Generated: what src/purges.ts says.

-- latestPurge
select p.id, p.quiet_since as "quietSince", p.sent_before as "sentBefore", p.listed_at as "listedAt", l.name as "listedBy",
p.approved_at as "approvedAt", a.name as "approvedBy", p.done_at as "doneAt"
	from purge p join collaborator l on l.id = p.listed_by left join collaborator a on a.id = p.approved_by order by p.id desc limit 1;

-- lockPurge
select "id"
from "purge"
where "id" = $1 for update;
select p.id, p.quiet_since as "quietSince", p.sent_before as "sentBefore", p.listed_at as "listedAt", l.name as "listedBy",
p.approved_at as "approvedAt", a.name as "approvedBy", p.done_at as "doneAt"
	from purge p join collaborator l on l.id = p.listed_by left join collaborator a on a.id = p.approved_by where p.id = $1;

-- listPurge
delete from "purge"
where "approved_at" is null;
insert into "purge" ("quiet_since", "sent_before", "listed_by", "listed_at")
values ($1, $2, $3, $4)
returning "id";

-- countsOfPurge
select what, count(*)::int as listed, count(*) filter (where outcome = 'erased')::int as erased,
	count(*) filter (where outcome = 'left')::int as "left"
from purge_row where purge_id = $1 group by 1;

-- linesOfPurge
select r.what, r.row_id as id, coalesce(c.name, k.name, '') as name, r.outcome,
	coalesce(d.subject, (select string_agg(n.name, ', ' order by n.name) from client_contact m
		join client n on n.organization_id = m.organization_id and n.id = m.client_id where m.contact_id = c.id), '') as about
from purge_row r
left join contact c on r.what = 'person' and c.id = r.row_id
left join delivery d on r.what = 'message' and d.id = r.row_id
left join action a on a.id = d.action_id
left join client k on k.id = case r.what when 'places' then r.row_id when 'message' then a.client_id end
where r.purge_id = $1 and r.what = $2 and ($3 = (r.outcome is not distinct from 'left') or not $4)
order by 3, r.row_id limit $5;

-- nextOfPurge
select "what", "row_id"
from "purge_row"
where "purge_id" = $1 and "outcome" is null
order by "what", "row_id"
limit $2;

-- stillDue
select d.id from (
select c.id from contact c
where c.anonymised_at is null and c.created_at < $1::date
	and not exists (select from client_contact m where m.contact_id = c.id and (
	exists (select from invoice i where i.client_id = m.client_id and (i.open_minor > 0 or greatest(i.issued_on, i.due_on) >= $2))
	or exists (select from payment p where p.client_id = m.client_id and (p.open_minor > 0 and p.cancelled_at is null or p.paid_on >= $3))
	or exists (select from credit_note n where n.client_id = m.client_id and (n.open_minor > 0 or n.issued_on >= $4))
	or exists (select from action a where a.client_id = m.client_id and (a.state in ('open', 'ready', 'sending') or a.done_on >= $5))
	or exists (select from task t where t.client_id = m.client_id and t.state <> 'done')
	or exists (select from activity v where v.client_id = m.client_id and v.actor_kind = 'contact' and v.at >= $6::date)
	or exists (select from client k where k.id = m.client_id and k.created_at >= $7::date)))
	and not exists (select from activity v where v.actor_kind = 'contact' and v.actor = c.id::text and v.at >= $8::date)) d where d.id = any($9::uuid[]);

-- approvePurgeRow
update "purge"
set "approved_by" = $1, "approved_at" = $2
where "id" = $3;

-- endPurge
update "purge"
set "done_at" = $1
where "id" = $2;

-- settlePurged
update purge_row set outcome = case when row_id = any($1::uuid[]) then 'erased' else 'left' end
where purge_id = $2 and what = $3 and row_id = any($4::uuid[]);
