import { createTables, ownedMigration } from './create-table.ts';

/** A run is approved before its night, when nothing of it is planned yet (WHY-02, decision 40). */
export const approvals = ownedMigration((db) =>
	createTables(
		db,
		`create table approval ( -- Somebody's yes to a message of a night to come: to exactly what was seen, and for that night.
			organization_id uuid not null default current_organization() references organization,
			client_id uuid not null, -- To whom it goes.
			night date not null, -- Day of the run.
			fingerprint text not null, -- Of its words, recipients, lines and amounts.
			approved_by uuid not null, -- The collaborator who approved it.
			approved_at timestamptz not null, -- When.
			primary key (organization_id, client_id, night, fingerprint, approved_by),
			foreign key (organization_id, client_id) references client on delete cascade,
			foreign key (organization_id, approved_by) references collaborator
		)`,
	),
);
