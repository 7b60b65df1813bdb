-- Generated: what src/client-file.ts says.

-- clientFile
select c.id, c.kind, c.name, c.account_code as "accountCode", c.siren, c.siret, c.vat_number as "vatNumber",
	coalesce(c.language, o.language) as language, coalesce(c.country, o.country) as country, c.supplier, c.conflict,
	p.name as profile, c.profile_id as "profileId", s.name as owner, c.acquisition_source as "acquisitionSource", c.last_message_on as "lastMessageOn",
	coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.rank) from client_group_member m join client_group g on g.organization_id = m.organization_id and g.id = m.client_group_id
		where m.organization_id = c.organization_id and m.client_id = c.id), '[]') as groups,
	coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'colour', t.colour) order by lower(t.name)) from client_tag ct join tag t on t.organization_id = ct.organization_id and t.id = ct.tag_id
		where ct.organization_id = c.organization_id and ct.client_id = c.id), '[]') as tags,
	(not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'full' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $1 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $2 and said.client_id = "c"."id"
		and said.granted in ('none', 'read'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "c"."id"
		and said.granted in ('full'))
else false end) as "mayAct"
from client c join organization o on o.id = c.organization_id
left join profile p on p.organization_id = c.organization_id and p.id = c.profile_id
left join collaborator s on s.organization_id = c.organization_id and s.id = c.owner_id
where c.id = $4 and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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

-- holdsOnClient
select "h"."id", "h"."kind", "h"."until_on", "h"."reason", "s"."name" as "placed_by"
from "hold" as "h"
left join "collaborator" as "s" on s.id::text = "h"."placed_by"
where "h"."client_id" = $1 and "h"."invoice_id" is null and "h"."lifted_at" is null and "h"."from_on" <= $2 and ("h"."until_on" is null or "h"."until_on" >= $3)
order by "h"."id";
