-- Generated: what src/telephony.ts says.

-- exchangeOf
select "dial_url", "secret_hash"
from "telephony";

-- extensionOf
select "extension"
from "collaborator"
where "id" = $1;

-- addRinging
delete from "ringing"
where "rang_at" < $1;
insert into "ringing" ("number", "extension", "rang_at")
values ($1, $2, $3)
returning "id";

-- rangSince
select count(*) as "count"
from "ringing"
where "rang_at" > $1;

-- ringingFor
select r.number, r.extension, r.extension <> '' and r.extension = c.extension as mine
from ringing r join collaborator c on c.id = $1
where r.id = $2 and (r.extension <> '' and r.extension = c.extension or not exists (
	select from collaborator o where o.extension = r.extension and o.extension <> '' and o.deactivated_at is null));

-- clientsReachedAt
select c.id from client c
where c.id in (
	select p.client_id from phone p where p.number = $1 and p.client_id is not null
	union select m.client_id from phone p join client_contact m on m.organization_id = p.organization_id and m.contact_id = p.contact_id
		where p.number = $2
) and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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
else false end)
order by c.sort_name, c.id limit 5;

-- mayRing
select bool_or(p.objected_at is not null) as objected from phone p
where p.number = $1 and (p.client_id = $2
	or p.contact_id in (select m.contact_id from client_contact m where m.client_id = $3))
having count(*) > 0;

-- storeExchange
insert into "telephony" ("dial_url")
values ($1)
on conflict ("organization_id") do update
set "dial_url" = $2;

-- extensionsOfStaff
select "id", "name", "extension"
from "collaborator"
where "deactivated_at" is null
order by "name", "id";

-- storeExtension
update "collaborator"
set "extension" = $1
where "id" = $2;
