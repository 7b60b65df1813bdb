import { createTables, ownedMigration, run } from './create-table.ts';

/** What the staff note about a client (CLI-08). */
export const clientNotes = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table client_note ( -- What somebody of the staff noted about a client. The client never sees it.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			client_id uuid not null, -- About whom.
			author_id uuid not null, -- The collaborator who wrote it; only they change it.
			words text not null check (length(words) between 1 and 4000), -- What they wrote.
			written_at timestamptz not null default current_moment(), -- When.
			changed_at timestamptz, -- When they last changed their words; null: never.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, author_id) references collaborator
		)`,
	);
	await run(db, `create index note_of_client on client_note (organization_id, client_id, id desc)`);
});
