import { createTables, ownedMigration, run } from './create-table.ts';

/** Two clients made one, and what it takes to make them two again (CLI-14). */
export const clientMerges = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table client_merge ( -- One client went into another (CLI-14).
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			survivor_id uuid not null, -- The client that stayed; no foreign key, since it may go into another in its turn.
			merged_id uuid not null, -- The client that went, and its id again once undone.
			client jsonb not null, -- Its row as it was.
			shifted integer not null, -- How far its addresses and numbers moved behind those of the survivor.
			merged_by uuid not null, -- The collaborator who merged them.
			merged_at timestamptz not null, -- When; undone within thirty days or never.
			undone_by uuid, -- The collaborator who made them two again.
			undone_at timestamptz, -- When.
			primary key (organization_id, id),
			foreign key (organization_id, merged_by) references collaborator,
			foreign key (organization_id, undone_by) references collaborator,
			constraint undone_by_somebody check ((undone_at is null) = (undone_by is null))
		)`,
		`create table client_merge_row ( -- A row that went along with a merged client, and goes back with it.
			organization_id uuid not null default current_organization() references organization,
			merge_id uuid not null, -- With which merge.
			of_table text not null, -- Of which table.
			row_id uuid not null, -- Its id there, or what it links the client to.
			kept jsonb, -- Put away, since the survivor has its like: the row as it was. Null: moved.
			primary key (organization_id, merge_id, of_table, row_id),
			foreign key (organization_id, merge_id) references client_merge on delete cascade
		)`,
		`create table merged_client ( -- Where a client that was merged has gone: its code and its address lead there.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null, -- The client that went.
			account_code text not null, -- Its account in the ledger: imports bring it to the survivor.
			name text not null, -- Its name.
			client_id uuid not null, -- Who it is now.
			primary key (organization_id, id),
			unique (organization_id, account_code),
			foreign key (organization_id, client_id) references client
		)`,
	);
	await run(
		db,
		`create index client_merge_of on client_merge (organization_id, survivor_id) where undone_at is null`,
		`create index merged_client_of on merged_client (organization_id, client_id)`,
	);
});
