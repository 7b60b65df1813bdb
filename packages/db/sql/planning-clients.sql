-- Generated: what src/planning-clients.ts says.

-- clientsToLookAt
select c.id from client c
where (c.looked_on is null or c.looked_on < $1) and (
	c.id in (select i.client_id from invoice i where i.open_minor > 0 and i.look_on <= $2)
	or c.id in (select p.client_id from payment p where p.look_on <= $3 and p.cancelled_at is null)
	or c.id in (select a.client_id from action a where a.state in ('open', 'ready'))
)
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
where c.id in (select i.client_id from invoice i where i.open_minor > 0)
	or c.id in (select p.client_id from payment p where p.look_on is not null and p.cancelled_at is null)
	or c.id in (select a.client_id from action a where a.state in ('open', 'ready'))
order by c.id;
