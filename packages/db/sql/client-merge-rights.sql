-- Generated: what src/client-merge-rights.ts says.

-- lowerRights
insert into client_merge_row (merge_id, of_table, row_id, kept)
select $1, 'client_right', r.collaborator_id, to_jsonb(r) from client_right r where r.client_id = $2;
with lowered as (
	select id, said, granted from (
select s.id, ours.granted as said, coalesce(ours.granted, d.granted) as before, coalesce(gone.granted, d.granted) as granted
from collaborator s
join organization o on o.id = s.organization_id
cross join lateral (select case s.role when 'viewer' then o.viewer_right else o.collaborator_right end as granted) d
left join client_right ours on ours.collaborator_id = s.id and ours.client_id = $1
left join client_right gone on gone.collaborator_id = s.id and gone.client_id = $2
where s.role <> 'admin'
	) both_said
	where array_position(array['none', 'read', 'full'], granted) < array_position(array['none', 'read', 'full'], before)), noted as (
	insert into client_merge_row (merge_id, of_table, row_id, kept)
	select $3, 'survivor_right', l.id, jsonb_build_object('before', l.said, 'granted', l.granted) from lowered l)
insert into client_right (collaborator_id, client_id, granted)
select l.id, $4, l.granted from lowered l
on conflict (organization_id, collaborator_id, client_id) do update set granted = excluded.granted;

-- raiseRights
update client_right r set granted = k.kept ->> 'before' from client_merge_row k
where k.merge_id = $1 and k.of_table = 'survivor_right' and k.row_id = r.collaborator_id
	and r.client_id = $2 and r.granted = k.kept ->> 'granted' and k.kept ->> 'before' is not null;
delete from client_right r using client_merge_row k
where k.merge_id = $1 and k.of_table = 'survivor_right' and k.row_id = r.collaborator_id
	and r.client_id = $2 and r.granted = k.kept ->> 'granted' and k.kept ->> 'before' is null;
insert into client_right select p.* from client_merge_row k, jsonb_populate_record(null::client_right, k.kept) p
where k.merge_id = $1 and k.of_table = 'client_right';
