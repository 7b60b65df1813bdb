import { createTables, ownedMigration, run } from './create-table.ts';

/** The staff talk about a card among themselves, name one another, and are told. */
export const comments = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table comment ( -- What the staff say to one another about a card of the board (TSK-09). The client never sees it.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			client_id uuid, -- Whose card; null: the organization's own.
			card_id uuid not null, -- The action or task; no foreign key, since what was said outlives it.
			author_id uuid not null, -- The collaborator who said it.
			words text not null check (length(words) between 1 and 4000), -- What they said.
			written_at timestamptz not null default current_moment(), -- When.
			removed_at timestamptz, -- When its author took it back; nobody is shown its words any more.
			primary key (organization_id, id),
			foreign key (organization_id, client_id) references client,
			foreign key (organization_id, author_id) references collaborator
		)`,
		`create table mention ( -- Whom a comment names, and so rings for.
			organization_id uuid not null default current_organization(),
			comment_id uuid not null, -- In which comment.
			collaborator_id uuid not null, -- Who is named.
			primary key (organization_id, comment_id, collaborator_id),
			foreign key (organization_id, comment_id) references comment on delete cascade,
			foreign key (organization_id, collaborator_id) references collaborator
		)`,
	);
	await run(
		db,
		`create index comment_of_card on comment (organization_id, card_id, id)`,
		`create index comment_of_client on comment (organization_id, client_id) where client_id is not null`,
		`create index comment_by on comment (organization_id, author_id, id)`,
		`create index mention_of on mention (organization_id, collaborator_id, comment_id)`,
		`create index activity_of_contacts on activity (organization_id, id desc) where actor_kind = 'contact'`,
		`alter table collaborator add bell_seen_at timestamptz not null default '-infinity'`,
		`comment on column collaborator.bell_seen_at is 'Up to when they have seen what rang for them.'`,
	);
});
