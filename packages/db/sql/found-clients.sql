-- Generated: what src/found-clients.ts says.

-- clientsFound
select c.id, c.name, c.account_code as "accountCode" from client c
	where (c.account_code = any($1::text[]) or c.siren = any($2::text[])
or c.id = any(array(select k.client_id from merged_client k where k.account_code = any($3::text[])))) and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $4 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $5 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $6 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end) and c.id <> all($7::uuid[])
	order by c.sort_name, c.id limit $8;
select c.id, c.name, c.account_code as "accountCode" from client c
	where c.sort_name >= searchable($1) and c.sort_name < searchable($2) || chr(1114111) and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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
else false end) and c.id <> all($6::uuid[])
	order by c.sort_name, c.id limit $7;
select c.id, c.name, c.account_code as "accountCode" from client c
	where position(searchable($1) in c.search_text) > 0 and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $2 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "c"."id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "c"."id"
		and said.granted in ('read', 'full'))
else false end) and c.id <> all($5::uuid[])
	order by c.sort_name, c.id limit $6;
