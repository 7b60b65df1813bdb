-- Generated: what src/client-balance.ts says.

-- balancesOf
select client_id as "clientId", currency, 
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < $1), 0)::int8 as "overdueMinor"
from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id = any($2::uuid[]) group by 1, 2 order by 1, 3 desc, 2;

-- agedBalancesOf
select currency, 
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < $1), 0)::int8 as "overdueMinor", count(due_on)::int as "openInvoices",
	coalesce(-sum(minor) filter (where due_on is null), 0)::int8 as "inFavourMinor",
	coalesce(sum(minor) filter (where $2::date - due_on between $3 and $4), 0)::int8 as "notDue", coalesce(sum(minor) filter (where $5::date - due_on between $6 and $7), 0)::int8 as "late30", coalesce(sum(minor) filter (where $8::date - due_on between $9 and $10), 0)::int8 as "late60", coalesce(sum(minor) filter (where $11::date - due_on between $12 and $13), 0)::int8 as "late90", coalesce(sum(minor) filter (where $14::date - due_on between $15 and $16), 0)::int8 as "lateMore" from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id = $17 group by 1 order by 2 desc, 1;
