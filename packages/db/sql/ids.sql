-- Generated: what src/ids.ts says.

-- newIds
select uuidv7() as id
from generate_series(1, $1::integer);
