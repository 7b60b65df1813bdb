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
select t.organization_id, t.id, t.client_id, false, case t.state when 'done' then 'done' else coalesce(k.board_column, 'to do') end, coalesce(k.place, replace("t"."id"::text, '-', '') || 'i' collate "C") as place,
	coalesce(k.version, 0), t.created_at, coalesce((t.about ->> 'minor')::int8, i.open_minor), i.currency::text
from task t left join card k on k.id = t.id left join invoice i on i.id = t.invoice_id
where (t.state = 'to do' or (t.state = 'done' and t.done_at >= ($12::date::timestamp at time zone (select time_zone from organization)))) and "t"."client_id" = any($13::uuid[]) and "t"."id" = $14 and ("t"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $15 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $16 and said.client_id = "t"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $17 and said.client_id = "t"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true) s
)
select s.id, s.client_id, c.name as client_name, s.board_column, s.place, s.version, s.created_at, s.minor, s.currency,
	k.claimed_by, h.name as claimed_name, k.claimed_at, case when s.client_id is null then (select role <> 'viewer' from collaborator where id = $18) else case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'full' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $19 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $20 and said.client_id = "s"."client_id"
		and said.granted in ('none', 'read'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $21 and said.client_id = "s"."client_id"
		and said.granted in ('full'))
else false end end as may_act,
	a.kind as step, a.channel, a.waits_for, a.due_on,
	t.kind as task, t.title, t.about, t.invoice_id, t.dispute_id, t.delivery_id,
	coalesce(l.invoices, case when t.invoice_id is null then 0 else 1 end)::int as invoices,
	coalesce(l.oldest_due_on, i.due_on) as oldest_due_on,
	d.name as done_by, coalesce(a.outcome, t.outcome) as outcome
from ranked s
left join client c on c.id = s.client_id
left join card k on k.id = s.id
left join collaborator h on h.id = k.claimed_by and k.claimed_at > $22
left join lateral (select * from action where organization_id = s.organization_id and id = s.id limit 1) a on s.of_action
left join lateral (select * from task where organization_id = s.organization_id and id = s.id limit 1) t on not s.of_action
left join invoice i on i.id = t.invoice_id
left join collaborator d on d.id::text = coalesce(a.done_by, t.done_by)
left join lateral (
	select count(*) as invoices, min(n.due_on) as oldest_due_on
	from action_invoice x join invoice n on n.organization_id = x.organization_id and n.id = x.invoice_id
	where s.of_action and x.organization_id = s.organization_id and x.action_id = s.id
) l on s.of_action
where s.rank <= $23
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
select t.organization_id, t.id, t.client_id, false, case t.state when 'done' then 'done' else coalesce(k.board_column, 'to do') end, coalesce(k.place, replace("t"."id"::text, '-', '') || 'i' collate "C") as place,
	coalesce(k.version, 0), t.created_at, coalesce((t.about ->> 'minor')::int8, i.open_minor), i.currency::text
from task t left join card k on k.id = t.id left join invoice i on i.id = t.invoice_id
where (t.state = 'to do' or (t.state = 'done' and t.done_at >= ($8::date::timestamp at time zone (select time_zone from organization)))) and ("t"."client_id" is null or case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $9 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $10 and said.client_id = "t"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $11 and said.client_id = "t"."client_id"
		and said.granted in ('read', 'full'))
else false end) and true) s group by 1, 2 order by 1, 2;
