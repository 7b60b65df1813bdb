import { createTables, ownedMigration, run } from './create-table.ts';

/** A person reads a message before it leaves, may give it other words, and sends it; for some seconds it can be called back. */
export const sentByHand = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table draft ( -- The words that a person gave to a message, instead of its template's.
			organization_id uuid not null default current_organization(),
			action_id uuid not null, -- Of which message.
			subject text not null check (subject <> ''), -- As it will be read.
			body text not null check (body <> ''), -- As it will be read; a line in square brackets holds the place of what is drawn, such as the table of invoices.
			about text not null, -- Digest of the lines and amounts that it was written about: of others it does not speak.
			written_by uuid not null, -- The collaborator who wrote it last.
			written_at timestamptz not null, -- When.
			primary key (organization_id, action_id),
			foreign key (organization_id, action_id) references action on delete cascade,
			foreign key (organization_id, written_by) references collaborator
		)`,
	);
	await run(
		db,
		`alter table delivery add sent_by uuid, add foreign key (organization_id, sent_by) references collaborator`,
		`comment on column delivery.sent_by is 'The collaborator who sent it by hand; null: the night.'`,
		`create index delivery_by_hand on delivery (organization_id, state, settled_at) where sent_by is not null`,
	);
});
