-- Generated: what src/owed-list.ts says.

-- owedListed
select c.id, c.name, c.account_code as "accountCode", c.supplier, c.conflict, p.name as profile, s.name as owner,
	coalesce(c.country, (select o.country from organization o)) as country, $1 as currency, o.*, l.by::text as by
from (
	select c.organization_id, c.id, c.sort_name as by from client c
	cross join lateral (select from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id = c.id and currency = $2 limit 1) any_open
	where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $3 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $5 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end) and c.profile_id = $6 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $7) and c.owner_id = $8 and (c.country = $9 or c.country is null and (select o.country from organization o) = $10) and (c.sort_name, c.id) > ($11, $12::uuid)
	order by 3, 2 limit $13) l
join client c on c.organization_id = l.organization_id and c.id = l.id
cross join lateral (
	select 
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < $14), 0)::int8 as "overdueMinor", count(due_on)::int as "openInvoices",
	coalesce(-sum(minor) filter (where due_on is null), 0)::int8 as "inFavourMinor",
	coalesce(sum(minor) filter (where $15::date - due_on between $16 and $17), 0)::int8 as "notDue", coalesce(sum(minor) filter (where $18::date - due_on between $19 and $20), 0)::int8 as "late30", coalesce(sum(minor) filter (where $21::date - due_on between $22 and $23), 0)::int8 as "late60", coalesce(sum(minor) filter (where $24::date - due_on between $25 and $26), 0)::int8 as "late90", coalesce(sum(minor) filter (where $27::date - due_on between $28 and $29), 0)::int8 as "lateMore" from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id = l.id and currency = $30) o
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
order by l.by , l.id;

-- owedInFull
declare "owed" no scroll cursor for 
select c.id, c.name, c.account_code as "accountCode", c.supplier, c.conflict, p.name as profile, s.name as owner,
	coalesce(c.country, (select o.country from organization o)) as country, $1 as currency, o.*, l.by::text as by
from (
	select c.organization_id, c.id, c.sort_name as by from client c
	cross join lateral (select from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id = c.id and currency = $2 limit 1) any_open
	where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $3 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $5 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end) and c.profile_id = $6 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $7) and c.owner_id = $8 and (c.country = $9 or c.country is null and (select o.country from organization o) = $10) and true
	order by 3, 2 ) l
join client c on c.organization_id = l.organization_id and c.id = l.id
cross join lateral (
	select 
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < $11), 0)::int8 as "overdueMinor", count(due_on)::int as "openInvoices",
	coalesce(-sum(minor) filter (where due_on is null), 0)::int8 as "inFavourMinor",
	coalesce(sum(minor) filter (where $12::date - due_on between $13 and $14), 0)::int8 as "not_due", coalesce(sum(minor) filter (where $15::date - due_on between $16 and $17), 0)::int8 as "late30", coalesce(sum(minor) filter (where $18::date - due_on between $19 and $20), 0)::int8 as "late60", coalesce(sum(minor) filter (where $21::date - due_on between $22 and $23), 0)::int8 as "late90", coalesce(sum(minor) filter (where $24::date - due_on between $25 and $26), 0)::int8 as "late_more" from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id = l.id and currency = $27) o
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
order by l.by , l.id;
fetch forward 1
from "owed";
close "owed";

-- owedTotals
with listed as materialized (select c.id from client c where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $1 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $2 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end) and c.profile_id = $4 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $5) and c.owner_id = $6 and (c.country = $7 or c.country is null and (select o.country from organization o) = $8))
select currency, 
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < $9), 0)::int8 as "overdueMinor", count(due_on)::int as "openInvoices",
	coalesce(-sum(minor) filter (where due_on is null), 0)::int8 as "inFavourMinor",
	coalesce(sum(minor) filter (where $10::date - due_on between $11 and $12), 0)::int8 as "notDue", coalesce(sum(minor) filter (where $13::date - due_on between $14 and $15), 0)::int8 as "late30", coalesce(sum(minor) filter (where $16::date - due_on between $17 and $18), 0)::int8 as "late60", coalesce(sum(minor) filter (where $19::date - due_on between $20 and $21), 0)::int8 as "late90", coalesce(sum(minor) filter (where $22::date - due_on between $23 and $24), 0)::int8 as "lateMore", count(distinct client_id)::int as clients
from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id in (select id from listed) group by 1 order by 2 desc, 1;

-- countriesOfClients
select distinct coalesce(c.country, (select o.country from organization o)) as country from client c where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $1 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $2 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end) order by 1;
