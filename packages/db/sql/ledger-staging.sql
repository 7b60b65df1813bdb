-- Generated: what src/ledger-staging.ts says.

-- addStagedClients
update staged_document d set code = k.account_code
from staged_client s
join (
	select name, min(account_code) as account_code from (
select lower(c.name) as name, c.account_code from client c
union all select lower(k.name), k.account_code from merged_client k
	where not exists (select from client c where lower(c.name) = lower(k.name))
	) named group by 1 having count(*) = 1) k on k.name = lower(s.name)
where s.by_name and d.code = s.code;
create temporary table staged_merged on commit drop as
select d.external_key, k.id as merged_id from staged_document d join merged_client k on k.account_code = d.code;
select to_regclass($1) is not null as there;
select to_regclass($1) is not null as there;
select to_regclass($1) is not null as there;
insert into client (name, account_code, profile_id)
select coalesce(nullif(s.name, ''), s.code), s.code, $1
from staged_client s
where exists (select from staged_document d where d.code = s.code)
	and not exists (select from client c where c.account_code = s.code)
order by s.code;
select count(*) from (
	select c.id from client c where c.account_code in (select code from staged_document) order by c.id for update
) locked;

-- stageDocuments
drop table if exists "pg_temp"."staged_document";
create temporary table "staged_document" (ordinal integer, external_key text, code text, target text, kind text, number text, on_day date, due_on date,
	due_said boolean, currency char(3), account text, amount_minor bigint) on commit drop;
select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum;
copy pg_temp.staged_document
from stdin;

-- stageMoreDocuments
select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum;
copy pg_temp.staged_document
from stdin;

-- stageMatches
drop table if exists "pg_temp"."staged_match";
create temporary table "staged_match" (debit integer, credit integer, amount_minor bigint, on_day date, letter text) on commit drop;
select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum;
copy pg_temp.staged_match
from stdin;

-- stageClients
drop table if exists "pg_temp"."staged_client";
create temporary table "staged_client" (code text, name text, by_name boolean) on commit drop;
select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum;
copy pg_temp.staged_client
from stdin;
set local default_statistics_target = 10;
analyze "pg_temp"."staged_client";

-- stageBalances
drop table if exists "pg_temp"."staged_balance";
create temporary table "staged_balance" (code text, minor bigint) on commit drop;
select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum;
copy pg_temp.staged_balance
from stdin;
set local default_statistics_target = 10;
analyze "pg_temp"."staged_balance";
