-- Generated: what src/owed-list.ts says.

-- owedListed
select c.id, c.name, c.account_code as "accountCode", c.supplier, c.conflict, p.name as profile, s.name as owner,
	coalesce(c.country, (select o.country from organization o where o.id = c.organization_id)) as country, $1 as currency, o."outstandingMinor", o."overdueMinor", o."openInvoices", o."inFavourMinor",
	o."notDue", o."late30", o."late60", o."late90", o."lateMore", c.sort_name::text as by
from client c cross join lateral (
		select 
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < $2), 0)::int8 as "overdueMinor", count(due_on)::int as "openInvoices",
	coalesce(-sum(minor) filter (where due_on is null), 0)::int8 as "inFavourMinor",
	coalesce(sum(minor) filter (where $3::date - due_on
	between $4 and $5), 0)::int8 as "notDue", coalesce(sum(minor) filter (where $6::date - due_on
	between $7 and $8), 0)::int8 as "late30", coalesce(sum(minor) filter (where $9::date - due_on
	between $10 and $11), 0)::int8 as "late60",
	coalesce(sum(minor) filter (where $12::date - due_on
	between $13 and $14), 0)::int8 as "late90", coalesce(sum(minor) filter (where $15::date - due_on
	between $16 and $17), 0)::int8 as "lateMore" from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id = c.id and currency = $18 having count(*) > 0) o
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
where case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $19 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $20 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $21 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end and c.profile_id = $22 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $23) and c.owner_id = $24 and coalesce(c.country, (select o.country from organization o where o.id = c.organization_id)) = $25 and (c.sort_name, c.id) > ($26, $27::uuid)
order by c.sort_name , c.id limit $28;

-- owedInFull
declare "owed" no scroll cursor for 
select c.id, c.name, c.account_code as "accountCode", c.supplier, c.conflict, p.name as profile, s.name as owner,
	coalesce(c.country, (select o.country from organization o where o.id = c.organization_id)) as country, $1 as currency, o."outstandingMinor", o."overdueMinor", o."openInvoices", o."inFavourMinor",
	o."notDue", o."late30", o."late60", o."late90", o."lateMore", c.sort_name::text as by
from client c cross join lateral (
		select 
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < $2), 0)::int8 as "overdueMinor", count(due_on)::int as "openInvoices",
	coalesce(-sum(minor) filter (where due_on is null), 0)::int8 as "inFavourMinor",
	coalesce(sum(minor) filter (where $3::date - due_on
	between $4 and $5), 0)::int8 as "notDue", coalesce(sum(minor) filter (where $6::date - due_on
	between $7 and $8), 0)::int8 as "late30", coalesce(sum(minor) filter (where $9::date - due_on
	between $10 and $11), 0)::int8 as "late60",
	coalesce(sum(minor) filter (where $12::date - due_on
	between $13 and $14), 0)::int8 as "late90", coalesce(sum(minor) filter (where $15::date - due_on
	between $16 and $17), 0)::int8 as "lateMore" from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id = c.id and currency = $18 having count(*) > 0) o
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
where case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $19 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $20 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $21 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end and c.profile_id = $22 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $23) and c.owner_id = $24 and coalesce(c.country, (select o.country from organization o where o.id = c.organization_id)) = $25 and true
order by c.sort_name , c.id;
fetch forward 1
from "owed";
close "owed";

-- owedTotals
with listed as materialized (select c.id from client c where case (
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
else false end and c.profile_id = $4 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $5) and c.owner_id = $6 and coalesce(c.country, (select o.country from organization o where o.id = c.organization_id)) = $7)
select currency, 
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < $8), 0)::int8 as "overdueMinor", count(due_on)::int as "openInvoices",
	coalesce(-sum(minor) filter (where due_on is null), 0)::int8 as "inFavourMinor",
	coalesce(sum(minor) filter (where $9::date - due_on
	between $10 and $11), 0)::int8 as "notDue", coalesce(sum(minor) filter (where $12::date - due_on
	between $13 and $14), 0)::int8 as "late30", coalesce(sum(minor) filter (where $15::date - due_on
	between $16 and $17), 0)::int8 as "late60",
	coalesce(sum(minor) filter (where $18::date - due_on
	between $19 and $20), 0)::int8 as "late90", coalesce(sum(minor) filter (where $21::date - due_on
	between $22 and $23), 0)::int8 as "lateMore", count(distinct client_id)::int as clients
from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id in (select id from listed) group by 1 order by 2 desc, 1;

-- countriesOfClients
select distinct coalesce(c.country, (select o.country from organization o where o.id = c.organization_id)) as country from client c where case (
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
else false end order by 1;
