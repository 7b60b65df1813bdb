-- Generated: what src/card-places.ts says.

-- neighbouringPlaces
with stands as materialized (
select a.id, coalesce(k.place, replace(a.id::text, '-', '') || 'i' collate "C") as place
from action a left join card k on k.id = a.id
where a.state = 'open' and a.waits_for in ('hand', 'approval', 'second person') and a.id <> $1 and coalesce(k.board_column, 'to do') = $2
union all
select t.id, coalesce(k.place, replace(t.id::text, '-', '') || 'i' collate "C")
from task t left join card k on k.id = t.id
where t.state = 'to do' and t.id <> $3 and coalesce(k.board_column, 'to do') = $4), above as (select place from stands where id = $5)
select (select place from above) as above,
	(select min(place) from stands where place > coalesce((select place from above), '')) as below;
