import { ownedMigration, run } from './create-table.ts';

/** What somebody puts on the board themselves has a title and a day already; it gets an owner and a note (TSK-01). */
export const ownTasks = ownedMigration((db) =>
	run(
		db,
		`alter table task add owner_id uuid, add note text not null default '' check (length(note) <= 4000)`,
		`alter table task add foreign key (organization_id, owner_id) references collaborator`,
		`comment on column task.owner_id is 'The collaborator who is to do it; null: anybody.'`,
		`comment on column task.note is 'What there is to know about an own task.'`,
		`create index task_of_owner on task (organization_id, owner_id) where owner_id is not null`,
	),
);
