-- Generated: what src/merge-preview.ts says.

-- rowsToMove
select $1::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "invoice" gone where gone.client_id = $2 union all 
	select $3::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "credit_note" gone where gone.client_id = $4 union all 
	select $5::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "payment" gone where gone.client_id = $6 union all 
	select $7::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "action" gone where gone.client_id = $8 union all 
	select $9::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "task" gone where gone.client_id = $10 union all 
	select $11::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "comment" gone where gone.client_id = $12 union all 
	select $13::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "document" gone where gone.client_id = $14 union all 
	select $15::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "client_note" gone where gone.client_id = $16 union all 
	select $17::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "discount" gone where gone.client_id = $18 union all 
	select $19::text as "table", count(*)::int as "all", count(*) filter (where exists (select from "hold" ours where ours.client_id = $20 and gone.lifted_at is null and ours.lifted_at is null and ours.kind = gone.kind and ours.from_on = gone.from_on
	and ours.invoice_id is not distinct from gone.invoice_id))::int as "alike"
	from "hold" gone where gone.client_id = $21 union all 
	select $22::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "address" gone where gone.client_id = $23 union all 
	select $24::text as "table", count(*)::int as "all", count(*) filter (where exists (select from "email_address" ours where ours.client_id = $25 and lower(ours.address) = lower(gone.address)))::int as "alike"
	from "email_address" gone where gone.client_id = $26 union all 
	select $27::text as "table", count(*)::int as "all", count(*) filter (where exists (select from "phone" ours where ours.client_id = $28 and ours.number = gone.number))::int as "alike"
	from "phone" gone where gone.client_id = $29 union all 
	select $30::text as "table", count(*)::int as "all", count(*) filter (where exists (select from "client_contact" ours where ours.client_id = $31 and ours.contact_id = gone.contact_id))::int as "alike"
	from "client_contact" gone where gone.client_id = $32 union all 
	select $33::text as "table", count(*)::int as "all", count(*) filter (where exists (select from "client_group_member" ours where ours.client_id = $34 and ours.client_group_id = gone.client_group_id))::int as "alike"
	from "client_group_member" gone where gone.client_id = $35 union all 
	select $36::text as "table", count(*)::int as "all", count(*) filter (where exists (select from "client_tag" ours where ours.client_id = $37 and ours.tag_id = gone.tag_id))::int as "alike"
	from "client_tag" gone where gone.client_id = $38 union all 
	select $39::text as "table", count(*)::int as "all", count(*) filter (where exists (select from "client_sheet" ours where ours.client_id = $40 and ours.sheet_template_id = gone.sheet_template_id))::int as "alike"
	from "client_sheet" gone where gone.client_id = $41 union all 
	select $42::text as "table", count(*)::int as "all", count(*) filter (where exists (select from "client_field" ours where ours.client_id = $43 and ours.sheet_field_id = gone.sheet_field_id))::int as "alike"
	from "client_field" gone where gone.client_id = $44 union all 
	select $45::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "client_attribute" gone where gone.client_id = $46 union all 
	select $47::text as "table", count(*)::int as "all", count(*) filter (where false)::int as "alike"
	from "merged_client" gone where gone.client_id = $48;

-- sightsLowered
select count(*)::int as count from (
	select id, said, granted from (
select s.id, ours.granted as said, coalesce(ours.granted, d.granted) as before, coalesce(gone.granted, d.granted) as granted
from collaborator s
join organization o on o.id = s.organization_id
cross join lateral (select case s.role when 'viewer' then o.viewer_right else o.collaborator_right end as granted) d
left join client_right ours on ours.collaborator_id = s.id and ours.client_id = $1
left join client_right gone on gone.collaborator_id = s.id and gone.client_id = $2
where s.role <> 'admin'
	) both_said
	where array_position(array['none', 'read', 'full'], granted) < array_position(array['none', 'read', 'full'], before)) lowered;
