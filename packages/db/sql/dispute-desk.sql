-- Generated: what src/dispute-desk.ts says.

-- disputeAtDesk
select "d"."id", "d"."state", "d"."reason", "d"."amount_minor", "d"."opened_at", "d"."closed_at", "d"."answer_due_on", "i"."id" as "invoice_id", "i"."number", "i"."currency", "i"."issued_on", "i"."due_on", "i"."level", "i"."amount_minor" as "invoice_minor", "i"."open_minor", "c"."id" as "client_id", "c"."name" as "client_name", "c"."conflict", "o"."name" as "owner_name", (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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
else false end) as "may_act" from "dispute" as "d" inner join "invoice" as "i" on "i"."id" = "d"."invoice_id" inner join "client" as "c" on "c"."id" = "i"."client_id" left join "collaborator" as "o" on "o"."id" = "c"."owner_id" where "d"."id" = $4 and (not exists (select from client deleted where deleted.id = "c"."id" and deleted.deleted_at is not null) and case (
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

-- documentForStaff
select "id", "client_id", "key", "name", "media_type" from "document" where "id" = $1 and ((not exists (select from client deleted where deleted.id = "client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $2 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "client_id"
		and said.granted in ('read', 'full'))
else false end) or exists (
select from client kept join collaborator reader on reader.id = $5
where kept.id = "client_id" and kept.deleted_at is not null and reader.role = 'admin' and reader.deactivated_at is null));

-- letterForStaff
select "v"."document_key" as "key", "v"."subject" from "delivery" as "v" inner join "action" as "a" on "a"."id" = "v"."action_id" where "v"."id" = $1 and "v"."document_key" is not null and ((not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $2 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end) or exists (
select from client kept join collaborator reader on reader.id = $5
where kept.id = "a"."client_id" and kept.deleted_at is not null and reader.role = 'admin' and reader.deactivated_at is null));
