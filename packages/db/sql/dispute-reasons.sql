-- Generated: what src/dispute-reasons.ts says.

-- storeDisputeReasons
insert into dispute_reason (code, position, french, english)
select code, position, french, english
from unnest($1::text[], $2::text[], $3::text[])
	with ordinality as r (code, french, english, position)
on conflict (organization_id, code)
	do update set position = excluded.position, french = excluded.french, english = excluded.english, retired_at = null;
update dispute_reason
set retired_at = $1
where retired_at is null and code <> all($2::text[]);

-- ownDisputeReasons
select "code", "french", "english"
from "dispute_reason"
where "retired_at" is null
order by "position", "code";

-- disputeReasons
select "code", "french", "english"
from "dispute_reason"
order by "code";
