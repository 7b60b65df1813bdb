-- Generated: what src/approvals.ts says.

-- approvalsOn
select client_id as "clientId", fingerprint, approved_by as by from approval
where client_id = any($1::uuid[]) and night = $2
order by approved_at, approved_by;

-- addApprovals
insert into approval (client_id, night, fingerprint, approved_by, approved_at)
select n.client_id, $1, n.fingerprint, $2, $3
from unnest($4::uuid[],
	$5::text[]) as n (client_id, fingerprint)
on conflict do nothing;

-- carryApprovals
update action a
set approved_by = coalesce(a.approved_by, y.persons[1]), approved_at = coalesce(a.approved_at, y.first_at),
	seconded_by = coalesce(a.seconded_by,
		(array_remove(y.persons, coalesce(a.approved_by, y.persons[1])))[1])
from (
	select client_id, fingerprint, array_agg(approved_by order by approved_at, approved_by) as persons,
		min(approved_at) as first_at
	from approval where night = $1 group by client_id, fingerprint
) y
where a.client_id = y.client_id and a.fingerprint = y.fingerprint and a.state in ('open', 'ready')
	and a.seconded_by is null;
