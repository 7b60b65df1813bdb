import { createTables, ownedMigration, run } from './create-table.ts';

/**
 * What people do with the cards of the board. What a card is about stays where it is, in the action or the task, which the planner
 * changes without asking the board; a card that nobody touched has no row.
 */
export const board = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table card ( -- Where people put an action or a task on the board, and who holds it. None: to do, by age, nobody's.
			organization_id uuid not null default current_organization(),
			id uuid not null generated always as (coalesce(action_id, task_id)) stored, -- The card: the id of its action or task.
			action_id uuid, -- Of which action, or
			task_id uuid, -- of which task; never both.
			board_column text not null default 'to do' check (board_column in ('to do', 'in progress', 'waiting for the client')), -- Where it was put. Done is not put: it is what its action or task says.
			place text collate "C" check (place ~ '^[0-9a-z]*[1-9a-z]$'), -- Order in its column, as core's place.ts compares it; null: by age.
			version integer not null default 1 check (version > 0), -- Counts its changes; a stale move is refused (TSK-04). Without a row it is 0.
			claimed_by uuid, -- The collaborator who works on it (TSK-03).
			claimed_at timestamptz, -- Since when; who went away loses it after a while.
			changed_by text not null, -- Who changed it last, for the one who came too late: a collaborator, a worker, a contact.
			changed_at timestamptz not null, -- When.
			primary key (organization_id, id),
			foreign key (organization_id, action_id) references action on delete cascade,
			foreign key (organization_id, task_id) references task on delete cascade,
			foreign key (organization_id, claimed_by) references collaborator,
			constraint of_one check (num_nonnulls(action_id, task_id) = 1),
			constraint claimed_since check ((claimed_by is null) = (claimed_at is null))
		)`,
	);
	await run(
		db,
		...tasksGiveTheirColumnsToCards,
		`create index action_on_board on action (organization_id, id) where state = 'open' and waits_for in ('hand', 'approval', 'second person')`,
		`create index action_done on action (organization_id, done_on) where state = 'done'`,
		`create index task_done on task (organization_id, done_at) where state = 'done'`,
		`create index activity_followed on activity (organization_id, written_by)`,
	);
});

/** A task says whether it is done; its column and its holder stand with those of the actions. The wall binds the owner too, so it steps aside. */
const tasksGiveTheirColumnsToCards = [
	...['task', 'card'].map((table) => `alter table ${table} no force row level security`),
	`insert into card (organization_id, task_id, board_column, version, claimed_by, claimed_at, changed_by, changed_at)
		select organization_id, id, case state when 'done' then 'to do' else state end, version, assignee_id,
			case when assignee_id is not null then created_at end, coalesce(assignee_id::text, 'worker'), created_at
		from task where version > 1 or assignee_id is not null or state not in ('to do', 'done')`,
	`update task set state = 'to do' where state <> 'done'`,
	...['task', 'card'].map((table) => `alter table ${table} force row level security`),
	`alter table task drop column assignee_id, drop column version, drop constraint task_state_check, add constraint task_state_check check (state in ('to do', 'done'))`,
	`comment on column task.state is 'Whether somebody still has to look at it; its column stands in card.'`,
];
