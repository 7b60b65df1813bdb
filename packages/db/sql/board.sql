-- Generated: what src/board.ts says.

-- boardCards
with ranked as (
	select s.*, row_number() over (partition by board_column order by place, id) as rank from (
select a.organization_id, a.id, a.client_id, true as of_action, coalesce(k.board_column, 'to do') as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place,
	coalesce(k.version, 0) as version, a.created_at, a.total_minor as minor, a.currency::text as currency
from action a left join card k on k.id = a.id
where a.state = 'open' and a.waits_for in ('hand', 'approval', 'second person') and "a"."client_id" = any($1::uuid[]) and "a"."id" = $2 and ("a"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $3 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $5 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true
union all
select a.organization_id, a.id, a.client_id, true, 'done', coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0), a.created_at, a.total_minor, a.currency::text
from action a join collaborator d on d.id::text = a.done_by left join card k on k.id = a.id
where a.state = 'done' and a.done_on = $6 and "a"."client_id" = any($7::uuid[]) and "a"."id" = $8 and ("a"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $9 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $10 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $11 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true
union all
select a.organization_id, a.id, a.client_id, true, coalesce(k.board_column, 'to do'), coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0), a.created_at,
	a.total_minor, a.currency::text
from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
where l.sent_by is not null and l.state in ('ready', 'sending') and a.state in ('ready', 'sending') and "a"."client_id" = any($12::uuid[]) and "a"."id" = $13 and ("a"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $14 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $15 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $16 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true
union all
select a.organization_id, a.id, a.client_id, true, 'done', coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0), a.created_at, a.total_minor, a.currency::text
from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
where l.sent_by is not null and l.state = 'cancelled' and l.settled_at >= ($17::date::timestamp at time zone (select time_zone from organization)) and a.state = 'cancelled'
	and not exists (select from delivery o where o.organization_id = l.organization_id and o.action_id = l.action_id and o.id > l.id)
	and "a"."client_id" = any($18::uuid[]) and "a"."id" = $19 and ("a"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $20 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $21 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $22 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true
union all
select t.organization_id, t.id, t.client_id, false, case t.state when 'done' then 'done' else coalesce(k.board_column, 'to do') end, coalesce(k.place, replace("t"."id"::text, '-', '') || 'i' collate "C") as place,
	coalesce(k.version, 0), t.created_at, coalesce((t.about ->> 'minor')::int8, i.open_minor), i.currency::text
from task t left join card k on k.id = t.id left join invoice i on i.id = t.invoice_id
where (t.state = 'to do' or (t.state = 'done' and t.done_at >= ($23::date::timestamp at time zone (select time_zone from organization)))) and "t"."client_id" = any($24::uuid[]) and "t"."id" = $25 and ("t"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $26 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $27 and said.client_id = "t"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $28 and said.client_id = "t"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true) s
)
select s.id, s.client_id, c.name as client_name, s.board_column, s.place, s.version, s.created_at, s.minor, s.currency,
	k.claimed_by, h.name as claimed_name, k.claimed_at, case when s.client_id is null then (select role <> 'viewer' from collaborator where id = $29) else case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'full' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $30 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $31 and said.client_id = "s"."client_id"
		and said.granted in ('none', 'read'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $32 and said.client_id = "s"."client_id"
		and said.granted in ('full'))
else false end end as may_act,
	a.kind as step, a.channel, a.waits_for, a.due_on,
	t.kind as task, t.title, t.note, t.due_on as task_due_on, t.owner_id, o.name as owner_name, t.about, t.invoice_id, t.dispute_id, t.delivery_id,
	coalesce(l.invoices, case when t.invoice_id is null then 0 else 1 end)::int as invoices,
	coalesce(l.oldest_due_on, i.due_on) as oldest_due_on,
	coalesce(d.name, v.sent_name) as done_by, coalesce(a.outcome, 'not sent: ' || a.cancelled_because, t.outcome) as outcome,
	v.id as leaving_id, v.ready_at as leaving_at, v.state as leaving_state, v.sent_name
from ranked s
left join client c on c.id = s.client_id
left join card k on k.id = s.id
left join collaborator h on h.id = k.claimed_by and k.claimed_at > $33
left join lateral (select * from action where organization_id = s.organization_id and id = s.id limit 1) a on s.of_action
left join lateral (select * from task where organization_id = s.organization_id and id = s.id limit 1) t on not s.of_action
left join collaborator o on o.id = t.owner_id
left join invoice i on i.id = t.invoice_id
left join collaborator d on d.id::text = coalesce(a.done_by, t.done_by)
left join lateral (
	select count(*) as invoices, min(n.due_on) as oldest_due_on
	from action_invoice x join invoice n on n.organization_id = x.organization_id and n.id = x.invoice_id
	where s.of_action and x.organization_id = s.organization_id and x.action_id = s.id
) l on s.of_action
left join lateral (
	select y.id, y.state, y.ready_at, z.name as sent_name from delivery y join collaborator z on z.id = y.sent_by
	where y.organization_id = s.organization_id and y.action_id = s.id and a.state <> 'done' order by y.id desc limit 1
) v on s.of_action
where s.rank <= $34
order by s.board_column, s.place, s.id;

-- boardTotals
select s.board_column as "column", s.currency, count(*)::int as cards, coalesce(sum(s.minor), 0)::int8 as minor
from (
select a.organization_id, a.id, a.client_id, true as of_action, coalesce(k.board_column, 'to do') as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place,
	coalesce(k.version, 0) as version, a.created_at, a.total_minor as minor, a.currency::text as currency
from action a left join card k on k.id = a.id
where a.state = 'open' and a.waits_for in ('hand', 'approval', 'second person') and ("a"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $1 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $2 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true
union all
select a.organization_id, a.id, a.client_id, true, 'done', coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0), a.created_at, a.total_minor, a.currency::text
from action a join collaborator d on d.id::text = a.done_by left join card k on k.id = a.id
where a.state = 'done' and a.done_on = $4 and ("a"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $5 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $6 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $7 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true
union all
select a.organization_id, a.id, a.client_id, true, coalesce(k.board_column, 'to do'), coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0), a.created_at,
	a.total_minor, a.currency::text
from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
where l.sent_by is not null and l.state in ('ready', 'sending') and a.state in ('ready', 'sending') and ("a"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $8 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $9 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $10 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true
union all
select a.organization_id, a.id, a.client_id, true, 'done', coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0), a.created_at, a.total_minor, a.currency::text
from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
where l.sent_by is not null and l.state = 'cancelled' and l.settled_at >= ($11::date::timestamp at time zone (select time_zone from organization)) and a.state = 'cancelled'
	and not exists (select from delivery o where o.organization_id = l.organization_id and o.action_id = l.action_id and o.id > l.id)
	and ("a"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $12 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $13 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $14 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true
union all
select t.organization_id, t.id, t.client_id, false, case t.state when 'done' then 'done' else coalesce(k.board_column, 'to do') end, coalesce(k.place, replace("t"."id"::text, '-', '') || 'i' collate "C") as place,
	coalesce(k.version, 0), t.created_at, coalesce((t.about ->> 'minor')::int8, i.open_minor), i.currency::text
from task t left join card k on k.id = t.id left join invoice i on i.id = t.invoice_id
where (t.state = 'to do' or (t.state = 'done' and t.done_at >= ($15::date::timestamp at time zone (select time_zone from organization)))) and ("t"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $16 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $17 and said.client_id = "t"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $18 and said.client_id = "t"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true) s group by 1, 2 order by 1, 2;
