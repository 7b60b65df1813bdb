import { createTables, ownedMigration, run } from './create-table.ts';

/** Lists as somebody narrowed, sorted and cut them, kept under a name (CLI-11). */
export const savedViews = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table saved_view ( -- How somebody looks at a list: what it is narrowed to, its order and columns, under a name (CLI-11).
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			owner_id uuid not null, -- The collaborator who keeps it.
			list text not null check (list in ('clients', 'owed')), -- Which list.
			name text not null check (length(name) between 1 and 80), -- As its owner calls it.
			query text not null check (length(query) <= 20000), -- What stands behind the question mark of the list's address.
			shared boolean not null default false, -- Whether all colleagues find it too.
			primary key (organization_id, id),
			foreign key (organization_id, owner_id) references collaborator
		)`,
	);
	await run(
		db,
		`create unique index saved_view_named on saved_view (organization_id, owner_id, list, lower(name))`,
		`create index saved_view_shared on saved_view (organization_id, list) where shared`,
	);
});
