-- Generated: what src/planning-clients.ts says.

-- clientsToLookAt
select c.id from client c
join (
	select client_id from invoice where open_minor > 0 and look_on <= $1
	union select client_id from payment where look_on <= $2 and cancelled_at is null
	union select client_id from action where state in ('open', 'ready')
) due on due.client_id = c.id
where (c.looked_on is null or c.looked_on < $3) and c.deleted_at is null
order by c.id;

-- lookAgain
update client
set looked_on = null
where id = any($1::uuid[]) and looked_on is not null;
update invoice set look_on = $1
where client_id = any($2::uuid[]) and open_minor > 0 and (look_on is null or look_on > $3);
update payment set look_on = $1
where client_id = any($2::uuid[]) and cancelled_at is null and (look_on is null or look_on > $3)
	and paid_on >= $4::date - 31;

-- lookAgainAtAll
update client
set looked_on = null
where looked_on is not null;
update invoice set look_on = $1 where open_minor > 0 and (look_on is null or look_on > $2);
update payment set look_on = $1
where cancelled_at is null and (look_on is null or look_on > $2) and paid_on >= $3::date - 31;

-- clientsWithAnythingOpen
select c.id from client c
join (
	select client_id from invoice where open_minor > 0
	union select client_id from payment where look_on is not null and cancelled_at is null
	union select client_id from action where state in ('open', 'ready')
) open on open.client_id = c.id
where c.deleted_at is null
order by c.id;
