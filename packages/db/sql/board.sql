-- Generated: what src/board.ts says.

-- boardCards
with ranked as (
	select s.*, row_number() over (partition by board_column order by place, id) as rank from (select s.* from (

select a.organization_id, a.id, a.client_id, true as of_action, coalesce(k.board_column, 'to do') as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0) as version,
	a.created_at, a.total_minor as minor, a.currency::text as currency, a.kind as step, a.channel, a.step_id, null::uuid as invoice_id,
	null::uuid as owner_id, null::date as task_due_on, '' as title, case when k.claimed_at > $1 then k.claimed_by end as held_by
from action a left join card k on k.id = a.id
where a.state = 'open' and a.waits_for in ('hand', 'approval', 'second person') and "a"."client_id" = any($2::uuid[]) and "a"."id" = $3 and ("a"."client_id" is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $4 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $5 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $6 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true
union all

select a.organization_id, a.id, a.client_id, true as of_action, 'done' as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0) as version,
	a.created_at, a.total_minor as minor, a.currency::text as currency, a.kind as step, a.channel, a.step_id, null::uuid as invoice_id,
	null::uuid as owner_id, null::date as task_due_on, '' as title, case when k.claimed_at > $7 then k.claimed_by end as held_by
from action a join collaborator d on d.id::text = a.done_by left join card k on k.id = a.id
where a.state = 'done' and a.done_on = $8 and "a"."client_id" = any($9::uuid[]) and "a"."id" = $10 and ("a"."client_id" is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $11 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $12 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $13 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true
union all

select a.organization_id, a.id, a.client_id, true as of_action, coalesce(k.board_column, 'to do') as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0) as version,
	a.created_at, a.total_minor as minor, a.currency::text as currency, a.kind as step, a.channel, a.step_id, null::uuid as invoice_id,
	null::uuid as owner_id, null::date as task_due_on, '' as title, case when k.claimed_at > $14 then k.claimed_by end as held_by
from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
where l.sent_by is not null and l.state in ('ready', 'sending') and a.state in ('ready', 'sending') and "a"."client_id" = any($15::uuid[]) and "a"."id" = $16 and ("a"."client_id" is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $17 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $18 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $19 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true
union all

select a.organization_id, a.id, a.client_id, true as of_action, 'done' as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0) as version,
	a.created_at, a.total_minor as minor, a.currency::text as currency, a.kind as step, a.channel, a.step_id, null::uuid as invoice_id,
	null::uuid as owner_id, null::date as task_due_on, '' as title, case when k.claimed_at > $20 then k.claimed_by end as held_by
from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
where l.sent_by is not null and l.state = 'cancelled' and l.settled_at >= ($21::date::timestamp at time zone (select time_zone from organization)) and a.state = 'cancelled'
	and not exists (select from delivery o where o.organization_id = l.organization_id and o.action_id = l.action_id and o.id > l.id)
	and "a"."client_id" = any($22::uuid[]) and "a"."id" = $23 and ("a"."client_id" is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $24 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $25 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $26 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true
union all
select t.organization_id, t.id, t.client_id, false, case t.state when 'done' then 'done' else coalesce(k.board_column, 'to do') end, coalesce(k.place, replace("t"."id"::text, '-', '') || 'i' collate "C") as place,
	coalesce(k.version, 0), t.created_at, coalesce((t.about ->> 'minor')::int8, i.open_minor), i.currency::text, null, null, null, t.invoice_id,
	t.owner_id, t.due_on, t.title, case when k.claimed_at > $27 then k.claimed_by end as held_by
from task t left join card k on k.id = t.id left join invoice i on i.id = t.invoice_id
where (t.state = 'to do' or (t.state = 'done' and t.done_at >= ($28::date::timestamp at time zone (select time_zone from organization)))) and "t"."client_id" = any($29::uuid[]) and "t"."id" = $30 and ("t"."client_id" is null or (not exists (select from client deleted where deleted.id = "t"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $31 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $32 and said.client_id = "t"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $33 and said.client_id = "t"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true) s left join client c on c.id = s.client_id where c.profile_id = $34 and s.client_id in (select m.client_id from client_group_member m where m.client_group_id = $35) and s.step_id in (select p.id from step p join scenario_version v on v.id = p.scenario_version_id where v.scenario_id = $36) and s.step = $37 and s.channel = $38 and coalesce(s.held_by, s.owner_id, c.owner_id) = $39 and (s.task_due_on is null or s.task_due_on <= $40) and s.minor >= $41::int8 * case
	when s.currency = any($42::text[]) then 1
	when s.currency = any($43::text[]) then 1000
	when s.currency = any($44::text[]) then 10000
	else 100 end and (
	exists (select from action_invoice x join invoice n on n.organization_id = x.organization_id and n.id = x.invoice_id
where s.of_action and x.organization_id = s.organization_id and x.action_id = s.id and n.due_on <= $45)
	or exists (select from invoice n where n.organization_id = s.organization_id and n.id = s.invoice_id and n.due_on <= $46)) and position(searchable($47) in coalesce(c.search_text, '') || ' ' || searchable(s.title)) > 0) s
)
select s.id, s.client_id, c.name as client_name, s.board_column, s.place, s.version, s.created_at, s.minor, s.currency,
	k.claimed_by, h.name as claimed_name, k.claimed_at, case when s.client_id is null then (select role <> 'viewer' from collaborator where id = $48) else (not exists (select from client deleted where deleted.id = "s"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'full' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $49 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $50 and said.client_id = "s"."client_id"
		and said.granted in ('none', 'read'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $51 and said.client_id = "s"."client_id"
		and said.granted in ('full'))
else false end) end as may_act,
	a.kind as step, a.channel, a.waits_for, a.due_on,
	t.kind as task, t.title, t.note, t.due_on as task_due_on, t.owner_id, o.name as owner_name, t.about, t.invoice_id, t.dispute_id, t.delivery_id,
	coalesce(l.invoices, case when t.invoice_id is null then 0 else 1 end)::int as invoices,
	coalesce(l.oldest_due_on, i.due_on) as oldest_due_on,
	coalesce(d.name, v.sent_name) as done_by, coalesce(a.outcome, 'not sent: ' || a.cancelled_because, t.outcome) as outcome,
	v.id as leaving_id, v.ready_at as leaving_at, v.state as leaving_state, v.sent_name
from ranked s
left join client c on c.id = s.client_id
left join card k on k.id = s.id
left join collaborator h on h.id = k.claimed_by and k.claimed_at > $52
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
where s.rank <= $53
order by s.board_column, s.place, s.id;

-- boardTotals
select s.board_column as "column", s.currency, count(*)::int as cards, coalesce(sum(s.minor), 0)::int8 as minor
from (select s.* from (

select a.organization_id, a.id, a.client_id, true as of_action, coalesce(k.board_column, 'to do') as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0) as version,
	a.created_at, a.total_minor as minor, a.currency::text as currency, a.kind as step, a.channel, a.step_id, null::uuid as invoice_id,
	null::uuid as owner_id, null::date as task_due_on, '' as title, case when k.claimed_at > $1 then k.claimed_by end as held_by
from action a left join card k on k.id = a.id
where a.state = 'open' and a.waits_for in ('hand', 'approval', 'second person') and ("a"."client_id" is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $2 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $3 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $4 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true
union all

select a.organization_id, a.id, a.client_id, true as of_action, 'done' as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0) as version,
	a.created_at, a.total_minor as minor, a.currency::text as currency, a.kind as step, a.channel, a.step_id, null::uuid as invoice_id,
	null::uuid as owner_id, null::date as task_due_on, '' as title, case when k.claimed_at > $5 then k.claimed_by end as held_by
from action a join collaborator d on d.id::text = a.done_by left join card k on k.id = a.id
where a.state = 'done' and a.done_on = $6 and ("a"."client_id" is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $7 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $8 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $9 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true
union all

select a.organization_id, a.id, a.client_id, true as of_action, coalesce(k.board_column, 'to do') as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0) as version,
	a.created_at, a.total_minor as minor, a.currency::text as currency, a.kind as step, a.channel, a.step_id, null::uuid as invoice_id,
	null::uuid as owner_id, null::date as task_due_on, '' as title, case when k.claimed_at > $10 then k.claimed_by end as held_by
from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
where l.sent_by is not null and l.state in ('ready', 'sending') and a.state in ('ready', 'sending') and ("a"."client_id" is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $11 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $12 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $13 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true
union all

select a.organization_id, a.id, a.client_id, true as of_action, 'done' as board_column, coalesce(k.place, replace("a"."id"::text, '-', '') || 'i' collate "C") as place, coalesce(k.version, 0) as version,
	a.created_at, a.total_minor as minor, a.currency::text as currency, a.kind as step, a.channel, a.step_id, null::uuid as invoice_id,
	null::uuid as owner_id, null::date as task_due_on, '' as title, case when k.claimed_at > $14 then k.claimed_by end as held_by
from delivery l join action a on a.id = l.action_id left join card k on k.id = a.id
where l.sent_by is not null and l.state = 'cancelled' and l.settled_at >= ($15::date::timestamp at time zone (select time_zone from organization)) and a.state = 'cancelled'
	and not exists (select from delivery o where o.organization_id = l.organization_id and o.action_id = l.action_id and o.id > l.id)
	and ("a"."client_id" is null or (not exists (select from client deleted where deleted.id = "a"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $16 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $17 and said.client_id = "a"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $18 and said.client_id = "a"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true
union all
select t.organization_id, t.id, t.client_id, false, case t.state when 'done' then 'done' else coalesce(k.board_column, 'to do') end, coalesce(k.place, replace("t"."id"::text, '-', '') || 'i' collate "C") as place,
	coalesce(k.version, 0), t.created_at, coalesce((t.about ->> 'minor')::int8, i.open_minor), i.currency::text, null, null, null, t.invoice_id,
	t.owner_id, t.due_on, t.title, case when k.claimed_at > $19 then k.claimed_by end as held_by
from task t left join card k on k.id = t.id left join invoice i on i.id = t.invoice_id
where (t.state = 'to do' or (t.state = 'done' and t.done_at >= ($20::date::timestamp at time zone (select time_zone from organization)))) and ("t"."client_id" is null or (not exists (select from client deleted where deleted.id = "t"."client_id" and deleted.deleted_at is not null) and case (
	select case
		when s.role = 'admin' then 'all'
		when s.role = 'viewer' and 'read' = 'full' then 'none'
		when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in ('read', 'full') then 'all but'
		else 'only' end
	from collaborator s join organization o on o.id = s.organization_id
	where s.id = $21 and s.deactivated_at is null)
when 'all' then true
when 'all but' then not exists (
	select from client_right said where said.collaborator_id = $22 and said.client_id = "t"."client_id"
		and said.granted in ('none'))
when 'only' then exists (
	select from client_right said where said.collaborator_id = $23 and said.client_id = "t"."client_id"
		and said.granted in ('read', 'full'))
else false end)) and true) s left join client c on c.id = s.client_id where c.profile_id = $24 and s.client_id in (select m.client_id from client_group_member m where m.client_group_id = $25) and s.step_id in (select p.id from step p join scenario_version v on v.id = p.scenario_version_id where v.scenario_id = $26) and s.step = $27 and s.channel = $28 and coalesce(s.held_by, s.owner_id, c.owner_id) = $29 and (s.task_due_on is null or s.task_due_on <= $30) and s.minor >= $31::int8 * case
	when s.currency = any($32::text[]) then 1
	when s.currency = any($33::text[]) then 1000
	when s.currency = any($34::text[]) then 10000
	else 100 end and (
	exists (select from action_invoice x join invoice n on n.organization_id = x.organization_id and n.id = x.invoice_id
where s.of_action and x.organization_id = s.organization_id and x.action_id = s.id and n.due_on <= $35)
	or exists (select from invoice n where n.organization_id = s.organization_id and n.id = s.invoice_id and n.due_on <= $36)) and position(searchable($37) in coalesce(c.search_text, '') || ' ' || searchable(s.title)) > 0) s group by 1, 2 order by 1, 2;
