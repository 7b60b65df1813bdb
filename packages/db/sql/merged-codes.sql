-- Generated: what src/merged-codes.ts says.

-- mergedCodes
select k.account_code as code, c.account_code as leads from merged_client k join client c on c.id = k.client_id;

-- followMerges
create temporary table staged_merged on commit drop as
select d.external_key, k.id as merged_id from staged_document d join merged_client k on k.account_code = d.code;
select to_regclass($1) is not null as there;
select to_regclass($1) is not null as there;
select to_regclass($1) is not null as there;

-- noteArrivals
insert into client_merge_row (merge_id, of_table, row_id)
	select m.id, $1, t.id
	from staged_merged g join "invoice" t on t.external_key = g.external_key
		join client_merge m on m.undone_at is null and (m.merged_id = g.merged_id or exists (
			select from client_merge_row r where r.merge_id = m.id and r.of_table = 'merged_client' and r.row_id = g.merged_id))
	on conflict do nothing;
insert into client_merge_row (merge_id, of_table, row_id)
	select m.id, $1, t.id
	from staged_merged g join "credit_note" t on t.external_key = g.external_key
		join client_merge m on m.undone_at is null and (m.merged_id = g.merged_id or exists (
			select from client_merge_row r where r.merge_id = m.id and r.of_table = 'merged_client' and r.row_id = g.merged_id))
	on conflict do nothing;
insert into client_merge_row (merge_id, of_table, row_id)
	select m.id, $1, t.id
	from staged_merged g join "payment" t on t.external_key = g.external_key
		join client_merge m on m.undone_at is null and (m.merged_id = g.merged_id or exists (
			select from client_merge_row r where r.merge_id = m.id and r.of_table = 'merged_client' and r.row_id = g.merged_id))
	on conflict do nothing;

-- followMergesOfClients
update staged_row s set code = c.account_code, name = '', kind = null, language = null, profile_id = null, terms = null,
	siren = null, siret = null, vat = null
from merged_client k join client c on c.id = k.client_id where k.account_code = s.code;
