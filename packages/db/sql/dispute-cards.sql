-- Generated: what src/dispute-cards.ts says.

-- disputeCardsWait
insert into card (task_id, board_column, changed_by, changed_at)
select id, 'waiting for the client', $1, $2 from task where dispute_id = $3 and state = 'to do'
on conflict (organization_id, id) do update
	set board_column = excluded.board_column, place = null, version = card.version + 1, changed_by = $4, changed_at = $5
	where card.board_column <> excluded.board_column;

-- disputeCardsAsk
update card set board_column = 'to do', place = null, version = version + 1, changed_by = $1, changed_at = $2
where board_column = 'waiting for the client'
	and task_id in (select id from task where dispute_id = $3 and state = 'to do');
