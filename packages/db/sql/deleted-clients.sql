-- Generated: what src/deleted-clients.ts says.

-- deletedClients
select c.id, c.name, c.account_code as "accountCode", c.deleted_at as "deletedAt", s.name as "by",
(select count(*)::int from invoice i where i.organization_id = c.organization_id and i.client_id = c.id) as "invoices",
(select count(*)::int from action a where a.organization_id = c.organization_id and a.client_id = c.id and a.state = 'done') as "sent",
(select coalesce(sum((t.details ->> 'documents')::int), 0)::int from activity t
	where t.organization_id = c.organization_id and t.client_id = c.id and t.name = 'client.namedByImport' and t.at > c.deleted_at) as "broughtSince"
	from client c join collaborator s on s.organization_id = c.organization_id and s.id = c.deleted_by where c.deleted_at is not null and (date_trunc('milliseconds', c.deleted_at), c.id) < ($1, $2::uuid)
order by date_trunc('milliseconds', c.deleted_at) desc, c.id desc limit $3;

-- deletedClient
select c.id, c.name, c.account_code as "accountCode", c.deleted_at as "deletedAt", s.name as "by",
(select count(*)::int from invoice i where i.organization_id = c.organization_id and i.client_id = c.id) as "invoices",
(select count(*)::int from action a where a.organization_id = c.organization_id and a.client_id = c.id and a.state = 'done') as "sent",
(select coalesce(sum((t.details ->> 'documents')::int), 0)::int from activity t
	where t.organization_id = c.organization_id and t.client_id = c.id and t.name = 'client.namedByImport' and t.at > c.deleted_at) as "broughtSince"
	from client c join collaborator s on s.organization_id = c.organization_id and s.id = c.deleted_by where c.deleted_at is not null and c.id = $1;

-- markDeleted
update client set deleted_at = $1, deleted_by = $2
where id = any($3::uuid[]) and deleted_at is null
returning id, name, account_code as "accountCode";

-- unmarkDeleted
update client set deleted_at = null, deleted_by = null where id = $1 and deleted_at is not null
returning id, name, account_code as "accountCode";

-- deletedNamed
select c.id as "clientId", count(*)::int as documents
from ledger_document d join client c on c.id = d.client_id
where c.deleted_at is not null and not d.known group by c.id order by c.id;

-- cancelPlanned
update action set state = 'cancelled', waits_for = null, cancelled_because = 'client deleted'
where client_id = any($1::uuid[]) and state in ('open', 'ready');
