-- Generated: what src/card-clients.ts says.

-- clientsOfCards
select id, client_id from action where id = any($1::uuid[])
union all select id, client_id from task where id = any($2::uuid[]);
