-- Generated: what src/client-list.ts says.

-- clientsListed
select c.id, c.name, c.account_code as "accountCode", c.siren, c.supplier, c.conflict, p.name as profile, s.name as owner, l.by::text as by
from (
	select c.organization_id, c.id, c.sort_name as by from client c
	where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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
else false end) and position(searchable($4) in c.search_text) > 0 and (c.account_code = any($5::text[]) or c.siren = any($6::text[])
or c.id = any(array(select k.client_id from merged_client k where k.account_code = any($7::text[])))) and c.profile_id = $8 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $9) and c.id in (select ct.client_id from client_tag ct where ct.tag_id = $10) and c.owner_id = $11 and (c.country = $12 or c.country is null and (select o.country from organization o) = $13) and c.supplier and (c.sort_name, c.id) > ($14, $15::uuid)
	order by 3, 2 limit $16) l
join client c on c.organization_id = l.organization_id and c.id = l.id
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
order by l.by , l.id;

-- idsListed
select c.id from client c where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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
else false end) and position(searchable($4) in c.search_text) > 0 and (c.account_code = any($5::text[]) or c.siren = any($6::text[])
or c.id = any(array(select k.client_id from merged_client k where k.account_code = any($7::text[])))) and c.profile_id = $8 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $9) and c.id in (select ct.client_id from client_tag ct where ct.tag_id = $10) and c.owner_id = $11 and (c.country = $12 or c.country is null and (select o.country from organization o) = $13) and c.supplier;

-- totalsListed
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
else false end) and position(searchable($4) in c.search_text) > 0 and (c.account_code = any($5::text[]) or c.siren = any($6::text[])
or c.id = any(array(select k.client_id from merged_client k where k.account_code = any($7::text[])))) and c.profile_id = $8 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $9) and c.id in (select ct.client_id from client_tag ct where ct.tag_id = $10) and c.owner_id = $11 and (c.country = $12 or c.country is null and (select o.country from organization o) = $13) and c.supplier)
select count(*)::int as clients, '' as currency, null as "outstandingMinor", null as "overdueMinor" from listed
union all
select null, currency, 
	sum(minor)::int8 as "outstandingMinor", coalesce(sum(minor) filter (where due_on < $14), 0)::int8 as "overdueMinor" from (
	select client_id, currency, open_minor as minor, due_on from invoice where open_minor > 0
	union all select client_id, currency, -open_minor, null from credit_note where open_minor > 0
	union all select client_id, currency, -open_minor, null from payment where open_minor > 0) i where client_id in (select id from listed) group by 2
order by 1 nulls last, 3 desc;

-- codesKnown
select distinct k.code from client c cross join lateral (
	values (c.account_code), (c.siren) union all select m.account_code from merged_client m where m.client_id = c.id) k (code)
where (c.account_code = any($1::text[]) or c.siren = any($2::text[])
or c.id = any(array(select k.client_id from merged_client k where k.account_code = any($3::text[])))) and k.code = any($4::text[]) and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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
else false end);

-- clientsInFull
declare "clients" no scroll cursor for 
select c.id, c.name, c.account_code as "accountCode", c.siren, c.supplier, c.conflict, p.name as profile, s.name as owner, l.by::text as by
from (
	select c.organization_id, c.id, c.sort_name as by from client c
	where (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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
else false end) and position(searchable($4) in c.search_text) > 0 and (c.account_code = any($5::text[]) or c.siren = any($6::text[])
or c.id = any(array(select k.client_id from merged_client k where k.account_code = any($7::text[])))) and c.profile_id = $8 and c.id in (select m.client_id from client_group_member m where m.client_group_id = $9) and c.id in (select ct.client_id from client_tag ct where ct.tag_id = $10) and c.owner_id = $11 and (c.country = $12 or c.country is null and (select o.country from organization o) = $13) and c.supplier and true
	order by 3, 2 ) l
join client c on c.organization_id = l.organization_id and c.id = l.id
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
order by l.by , l.id;
fetch forward 1
from "clients";
close "clients";
