-- Generated: what src/staged-pairs.ts says.

-- stagePairs
update staged_document d set external_key = d.external_key || '|' || r.turn
from (select ordinal, row_number() over (partition by external_key, target order by ordinal) as turn from staged_document) r
where r.ordinal = d.ordinal and r.turn > 1;
drop table if exists "pg_temp"."staged_match";
create temporary table "staged_match" (debit integer, credit integer, amount_minor bigint, on_day date, letter text) on commit drop;
select t.typcategory = 'A' as is_array from pg_attribute a join pg_type t on t.oid = a.atttypid
where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum;
copy pg_temp.staged_match
from stdin;
set local default_statistics_target = 10;
analyze "pg_temp"."staged_match";
insert into staged_match (debit, credit, amount_minor, on_day, letter)
select case when d.target = 'invoice' then d.ordinal else s.ordinal end, case when d.target = 'invoice' then s.ordinal else d.ordinal end,
	s.amount_minor, s.on_day, $1
from staged_document d join staged_document s on s.ordinal = d.ordinal + 1
where d.ordinal % 2 = 0;
