-- Generated: what src/client-tasks.ts says.

-- tasksOfClient
select t.id, t.title, t.note, t.due_on, t.owner_id, o.name as owner_name, coalesce(k.version, 0) as version, t.state = 'done' as done,
	t.done_at, d.name as done_by, t.outcome
from (
	select *, row_number() over (partition by state order by done_at desc) as latest
	from task where client_id = $1 and kind = 'own'
) t
left join card k on k.id = t.id
left join collaborator o on o.id = t.owner_id
left join collaborator d on d.id::text = t.done_by
where t.state = 'to do' or t.latest <= $2
order by t.state = 'done', t.done_at desc, t.due_on nulls last, t.id;
