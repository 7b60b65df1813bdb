-- Generated: what src/client-merges.ts says.

-- moveClient
insert into client_merge (survivor_id, merged_id, client, shifted, merged_by, merged_at)
select $1, c.id, to_jsonb(c), (select coalesce(max(p.position), 0) from (
	select position from address where client_id = $2
	union all select position from email_address where client_id = $3
	union all select position from phone where client_id = $4) p), $5, $6
from client c where c.id = $7 returning id, shifted;
