-- Generated: what src/assignment-conditions.ts says.

-- clientsLike
select c.id from client c
where c.id = any($1::uuid[]) and true and searchable(c.kind) = searchable($2)
order by c.id;
