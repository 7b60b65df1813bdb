-- Generated: what src/staged-clients.ts says.

-- saveClients
update staged_row s set code = k.account_code
from (
	select name, min(account_code) as account_code from (
select lower(c.name) as name, c.account_code from client c
union all select lower(k.name), k.account_code from merged_client k
	where not exists (select from client c where lower(c.name) = lower(k.name))
	) named group by 1 having count(*) = 1) k
where s.by_name and lower(s.name) = k.name;
update staged_row s set code = c.account_code, name = '', kind = null, language = null, profile_id = null, terms = null,
	siren = null, siret = null, vat = null
from merged_client k join client c on c.id = k.client_id where k.account_code = s.code;
with passed as (
	delete from staged_row s using client c where c.account_code = s.code and c.deleted_at is not null returning s.code)
select count(distinct code)::int as count from passed;
create temporary table said on commit drop as
select code,
	(array_agg(name order by line desc) filter (where name <> ''))[1] as name,
	(array_agg(kind order by line desc) filter (where kind is not null))[1] as kind,
	(array_agg(language order by line desc) filter (where language is not null))[1] as language,
	(array_agg(profile_id order by line desc) filter (where profile_id is not null))[1] as profile_id,
	(array_agg(terms order by line desc) filter (where terms is not null))[1] as terms,
	(array_agg(siren order by line desc) filter (where siren is not null))[1] as siren,
	(array_agg(siret order by line desc) filter (where siret is not null))[1] as siret,
	(array_agg(vat order by line desc) filter (where vat is not null))[1] as vat
from staged_row group by code;
select count(*) from (select c.id from client c where c.account_code in (select code from said) order by c.id for update) locked;
update client c set
	name = coalesce(s.name, c.name), kind = coalesce(s.kind, c.kind), language = coalesce(s.language, c.language),
	profile_id = coalesce(s.profile_id, c.profile_id), siren = coalesce(s.siren, c.siren), siret = coalesce(s.siret, c.siret),
	vat_number = coalesce(s.vat, c.vat_number),
	terms_days = case when s.terms is null then c.terms_days else (s.terms ->> 'days')::integer end,
	terms_end_of_month = case when s.terms is null then c.terms_end_of_month else s.terms ->> 'endOfMonth' end,
	terms_on_the = case when s.terms is null then c.terms_on_the else (s.terms ->> 'onThe')::integer end
from said s
where c.account_code = s.code and (
	s.name <> c.name or s.kind <> c.kind or s.language is distinct from coalesce(c.language, '') and s.language is not null
	or s.profile_id is distinct from c.profile_id and s.profile_id is not null
	or s.siren is distinct from c.siren and s.siren is not null or s.siret is distinct from c.siret and s.siret is not null
	or s.vat is distinct from c.vat_number and s.vat is not null
	or s.terms is not null and ((s.terms ->> 'days')::integer, s.terms ->> 'endOfMonth', (s.terms ->> 'onThe')::integer)
		is distinct from (c.terms_days, c.terms_end_of_month, c.terms_on_the));
insert into client (name, account_code, kind, language, profile_id, siren, siret, vat_number, terms_days, terms_end_of_month, terms_on_the)
select coalesce(s.name, s.code), s.code, coalesce(s.kind, 'company'), s.language, coalesce(s.profile_id, $1), s.siren, s.siret, s.vat,
	(s.terms ->> 'days')::integer, s.terms ->> 'endOfMonth', (s.terms ->> 'onThe')::integer
from said s
where not exists (select from client c where c.account_code = s.code)
order by s.code;

-- clientsSaid
select c.id from client c join said s on s.code = c.account_code order by c.id;

-- stageClientRows
drop table if exists "pg_temp"."staged_row";
create temporary table "staged_row" (line integer, code text, name text, by_name boolean, kind text, language text, profile_id uuid, terms jsonb, siren text, siret text,
	vat text, contact text, emails jsonb, phones jsonb, address jsonb, groups jsonb) on commit drop;
select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum;
copy pg_temp.staged_row
from stdin;
