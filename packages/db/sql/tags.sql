-- Generated: what src/tags.ts says.

-- putTagOn
insert into client_tag (client_id, tag_id) select c.id, $1 from unnest($2::uuid[]) as c (id)
on conflict do nothing returning client_id;

-- takeTagOff
delete from client_tag where tag_id = $1 and client_id = any($2::uuid[]) returning client_id;

-- clientsWithTag
select client_id as id from client_tag where tag_id = $1 order by 1;

-- renameTagInRules
update assignment_rule r set conditions = (
	select jsonb_agg(case when c->>'field' = 'tag' and lower(c->>'value') = lower($1) then c || jsonb_build_object('value', $2::text) else c end order by at)
	from jsonb_array_elements(r.conditions) with ordinality as e (c, at))
where exists (select from jsonb_array_elements(r.conditions) as c
	where c->>'field' = 'tag' and lower(c->>'value') = lower($3))
returning r.id;

-- tagsListed
select t.id, t.name, t.colour, coalesce(n.clients, 0)::int as clients
from tag t
left join (
	select ct.tag_id, count(*) as clients from client_tag ct
	where (not exists (select from client deleted where deleted.id = "ct"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $1 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $2 and said.client_id = "ct"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "ct"."client_id"
		and said.granted in ('read', 'full'))
else false end) group by 1
) n on n.tag_id = t.id
order by lower(t.name);

-- lockTags
select pg_advisory_xact_lock(hashtextextended('tags ' || current_organization(), 0));

-- tagNamed
select "id", "name", "colour"
from "tag"
where lower(name) = $1;

-- keepTag
select "id", "name", "colour"
from "tag"
where "id" = $1 for update;

-- addTag
insert into "tag" ("name", "colour")
values ($1, $2)
returning "id", "name", "colour";

-- changeTagRow
update "tag"
set "name" = $1, "colour" = $2
where "id" = $3;

-- deleteTagRow
delete from "tag"
where "id" = $1;
