-- Generated: what src/client-unmerges.ts says.

-- noteFollowers
insert into client_merge_row (merge_id, of_table, row_id)
	select $1, $2, f.id from (
		select c.id from "payment" c join match m on m."payment_id" = c.id and m.undone_at is null
		where c.client_id = $3 and c.id > $4 group by c.id having bool_and(m.invoice_id in (select r.row_id from client_merge_row r where r.merge_id = $5 and r.of_table in ($6)))) f on conflict do nothing;
insert into client_merge_row (merge_id, of_table, row_id)
	select $1, $2, f.id from (
		select c.id from "credit_note" c join match m on m."credit_note_id" = c.id and m.undone_at is null
		where c.client_id = $3 and c.id > $4 group by c.id having bool_and(m.invoice_id in (select r.row_id from client_merge_row r where r.merge_id = $5 and r.of_table in ($6)))) f on conflict do nothing;
insert into client_merge_row (merge_id, of_table, row_id)
	select $1, $2, f.id from (select h.id from "hold" h where h.client_id = $3 and h.invoice_id in (select r.row_id from client_merge_row r where r.merge_id = $4 and r.of_table in ($5))) f on conflict do nothing;
insert into client_merge_row (merge_id, of_table, row_id)
	select $1, $2, f.id from (select h.id from "document" h where h.client_id = $3 and h.invoice_id in (select r.row_id from client_merge_row r where r.merge_id = $4 and r.of_table in ($5))) f on conflict do nothing;
insert into client_merge_row (merge_id, of_table, row_id)
	select $1, $2, f.id from (
	select a.id from action a join action_invoice l on l.action_id = a.id
	where a.client_id = $3 group by a.id having bool_and(l.invoice_id in (select r.row_id from client_merge_row r where r.merge_id = $4 and r.of_table in ($5)))
	union all select a.id from action a where a.client_id = $6 and a.payment_id in (select r.row_id from client_merge_row r where r.merge_id = $7 and r.of_table in ($8))) f on conflict do nothing;
insert into client_merge_row (merge_id, of_table, row_id)
	select $1, $2, f.id from (
	select t.id from task t left join promise p on p.id = t.promise_id left join dispute d on d.id = t.dispute_id
	where t.client_id = $3 and (coalesce(t.invoice_id, p.invoice_id, d.invoice_id) in (select r.row_id from client_merge_row r where r.merge_id = $4 and r.of_table in ($5))
		or t.action_id in (select r.row_id from client_merge_row r where r.merge_id = $6 and r.of_table in ($7)))) f on conflict do nothing;
insert into client_merge_row (merge_id, of_table, row_id)
	select $1, $2, f.id from (select c.id from comment c where c.client_id = $3 and c.card_id in (select r.row_id from client_merge_row r where r.merge_id = $4 and r.of_table in ($5, $6))) f on conflict do nothing;

-- matchesAcross
select count(*)::int as across from match m join invoice i on i.id = m.invoice_id
where m.undone_at is null and i.client_id = $1
	and (m.invoice_id in (select r.row_id from client_merge_row r where r.merge_id = $2 and r.of_table in ($3)))
		<> (coalesce(m.payment_id, m.credit_note_id) in (select r.row_id from client_merge_row r where r.merge_id = $4 and r.of_table in ($5, $6)));

-- moveBack
update action a set state = 'cancelled', waits_for = null, cancelled_because = 'unmerged'
where a.client_id = $1 and a.state in ('open', 'ready') and a.id not in (select r.row_id from client_merge_row r where r.merge_id = $2 and r.of_table in ($3))
	and exists (select from action_invoice l where l.action_id = a.id and l.invoice_id in (select r.row_id from client_merge_row r where r.merge_id = $4 and r.of_table in ($5)));
delete from merged_client
where id = $1;
select attname as name from pg_attribute
where attrelid = 'client'::regclass and attnum > 0 and not attisdropped and attgenerated = '';
insert into client ()
select  from client_merge m, jsonb_populate_record(null::client, m.client
	|| jsonb_build_object('profile_id', (select id from profile where id::text = m.client ->> 'profile_id'),
		'scenario_id', (select id from scenario where id::text = m.client ->> 'scenario_id'))) was
where m.id = $1;
update "invoice" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "credit_note" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "payment" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "action" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "task" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "comment" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "document" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "client_note" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "discount" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "hold" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
insert into "hold"
select was.* from client_merge_row r, jsonb_populate_record(null::"hold", r.kept) was
where r.merge_id = $1 and r.of_table = $2 and r.kept is not null;
update "address" t set client_id = $1 , position = greatest(1, t.position - $2)
from client_merge_row r
where r.merge_id = $3 and r.of_table = $4 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $5) is true;
update "email_address" t set client_id = $1 , position = greatest(1, t.position - $2)
from client_merge_row r
where r.merge_id = $3 and r.of_table = $4 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $5) is true;
insert into "email_address"
select was.* from client_merge_row r, jsonb_populate_record(null::"email_address", r.kept) was
where r.merge_id = $1 and r.of_table = $2 and r.kept is not null;
update "phone" t set client_id = $1 , position = greatest(1, t.position - $2)
from client_merge_row r
where r.merge_id = $3 and r.of_table = $4 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $5) is true;
insert into "phone"
select was.* from client_merge_row r, jsonb_populate_record(null::"phone", r.kept) was
where r.merge_id = $1 and r.of_table = $2 and r.kept is not null;
update "client_contact" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."contact_id"
	and t.client_id = $4;
insert into "client_contact"
select was.* from client_merge_row r, jsonb_populate_record(null::"client_contact", r.kept) was
where r.merge_id = $1 and r.of_table = $2 and r.kept is not null
	and exists (select from "contact" n where n.id = r.row_id);
update "client_group_member" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."client_group_id"
	and t.client_id = $4;
insert into "client_group_member"
select was.* from client_merge_row r, jsonb_populate_record(null::"client_group_member", r.kept) was
where r.merge_id = $1 and r.of_table = $2 and r.kept is not null
	and exists (select from "client_group" n where n.id = r.row_id);
update "client_tag" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."tag_id"
	and t.client_id = $4;
insert into "client_tag"
select was.* from client_merge_row r, jsonb_populate_record(null::"client_tag", r.kept) was
where r.merge_id = $1 and r.of_table = $2 and r.kept is not null
	and exists (select from "tag" n where n.id = r.row_id);
update "client_sheet" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."sheet_template_id"
	and t.client_id = $4;
insert into "client_sheet"
select was.* from client_merge_row r, jsonb_populate_record(null::"client_sheet", r.kept) was
where r.merge_id = $1 and r.of_table = $2 and r.kept is not null
	and exists (select from "sheet_template" n where n.id = r.row_id);
update "client_field" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."sheet_field_id"
	and t.client_id = $4;
insert into "client_field"
select was.* from client_merge_row r, jsonb_populate_record(null::"client_field", r.kept) was
where r.merge_id = $1 and r.of_table = $2 and r.kept is not null
	and exists (select from "sheet_field" n where n.id = r.row_id);
update "client_attribute" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
update "merged_client" t set client_id = $1 
from client_merge_row r
where r.merge_id = $2 and r.of_table = $3 and r.kept is null and r.row_id = t."id"
	and (t.client_id = $4) is true;
insert into "consent"
select was.* from client_merge_row r, jsonb_populate_record(null::"consent", r.kept) was
where r.merge_id = $1 and r.of_table = $2 and r.kept is not null;
update client_right r set granted = k.kept ->> 'before' from client_merge_row k
where k.merge_id = $1 and k.of_table = 'survivor_right' and k.row_id = r.collaborator_id
	and r.client_id = $2 and r.granted = k.kept ->> 'granted' and k.kept ->> 'before' is not null;
delete from client_right r using client_merge_row k
where k.merge_id = $1 and k.of_table = 'survivor_right' and k.row_id = r.collaborator_id
	and r.client_id = $2 and r.granted = k.kept ->> 'granted' and k.kept ->> 'before' is null;
insert into client_right select p.* from client_merge_row k, jsonb_populate_record(null::client_right, k.kept) p
where k.merge_id = $1 and k.of_table = 'client_right';
