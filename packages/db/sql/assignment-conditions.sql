-- Generated: what src/assignment-conditions.ts says.

-- clientsLike
select c.id from client c
where c.deleted_at is null and c.id = any($1::uuid[]) and true and searchable((
select t.name from client_tag ct join tag t on t.organization_id = ct.organization_id and t.id = ct.tag_id
where ct.client_id = c.id and searchable(t.name) = searchable($2))) = searchable($3)
order by c.id;
