-- Generated: what src/last-reminders.ts says.

-- lastRemindersOf
select distinct on (client_id) client_id as "clientId", kind as step, channel, done_on as on from action
where client_id = any($1::uuid[]) and currency = $2 and state = 'done' and kind not in ('thanks', 'one-off')
order by client_id, done_on desc, id desc;
