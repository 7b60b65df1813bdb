-- Generated: what src/merges.ts says.

-- mergeById
select m.id as "mergeId", m.survivor_id as "survivorId", m.merged_id as "mergedId", m.shifted, m.client ->> 'name' as "name",
m.client ->> 'account_code' as "accountCode", m.merged_at as "mergedAt", m.undone_at is not null as "undone",
exists (select from client c where c.id = m.survivor_id)
	and not exists (select from client_merge n where n.survivor_id = m.survivor_id and n.undone_at is null and n.id > m.id) as "last" from client_merge m where m.id = $1;

-- mergesInto
select m.id as "mergeId", m.survivor_id as "survivorId", m.merged_id as "mergedId", m.shifted, m.client ->> 'name' as "name",
m.client ->> 'account_code' as "accountCode", m.merged_at as "mergedAt", m.undone_at is not null as "undone",
exists (select from client c where c.id = m.survivor_id)
	and not exists (select from client_merge n where n.survivor_id = m.survivor_id and n.undone_at is null and n.id > m.id) as "last", s.name as "by" from client_merge m join collaborator s on s.id = m.merged_by
where m.survivor_id = $1 and m.undone_at is null order by m.id desc;

-- messageUnderway
select from action a join delivery d on d.action_id = a.id
where a.client_id = $1 and d.state in ('ready', 'sending') limit 1;

-- survivorOf
select "client_id"
from "merged_client"
where "id" = $1;

-- clientsIn
select "id"
from "merged_client"
where "client_id" = $1;

-- keepImportsOut
select pg_try_advisory_xact_lock_shared(hashtextextended('import ' || current_organization(), 0)) as free;

-- markUndone
update "client_merge"
set "undone_at" = $1, "undone_by" = $2
where "id" = $3;
