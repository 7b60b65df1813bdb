-- Generated: what src/presence-channel.ts says.

-- tellPresence
select pg_notify($1, payload)
from unnest($2::text[]) payload;
