import { createTables, ownedMigration, run } from './create-table.ts';

/** Personal data that is kept no longer than it is needed: tried first, then done as it was shown (CLI-15). */
export const purges = ownedMigration(async (db) => {
	await run(
		db,
		`alter table organization add keep_people_years integer not null default 3 check (keep_people_years between 1 and 10)`,
		`comment on column organization.keep_people_years is 'Years without any dealings after which people are not kept (CLI-15; CNIL 2021-131).'`,
	);
	await createTables(
		db,
		`create table purge ( -- A look at what is kept too long, and what became of it once an admin said yes (CLI-15).
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			quiet_since date not null, -- People whose clients had no dealings since this day,
			sent_before date not null, -- and the words of messages that went before this one.
			listed_by uuid not null, -- The admin who looked.
			listed_at timestamptz not null, -- When.
			approved_by uuid, -- The admin who said yes to exactly what is listed.
			approved_at timestamptz, -- When.
			done_at timestamptz, -- When the last of it was done.
			primary key (organization_id, id),
			foreign key (organization_id, listed_by) references collaborator,
			foreign key (organization_id, approved_by) references collaborator,
			constraint approved_by_somebody check ((approved_at is null) = (approved_by is null)),
			constraint approved_before_done check (done_at is null or approved_at is not null)
		)`,
		`create table purge_row ( -- Something that a purge lists. What it is called is read where it stands, so that no list keeps a name longer.
			organization_id uuid not null default current_organization() references organization,
			purge_id uuid not null, -- Of which purge.
			what text not null check (what in ('person', 'places', 'message')), -- A contact, the addresses of a client who is a person, a delivery.
			row_id uuid not null, -- Which one.
			outcome text check (outcome in ('erased', 'left')), -- Left: something had changed since it was listed. Null: not yet.
			primary key (organization_id, purge_id, what, row_id),
			foreign key (organization_id, purge_id) references purge on delete cascade
		)`,
	);
	await run(
		db,
		`create index purge_row_to_do on purge_row (organization_id, purge_id, what, row_id) where outcome is null`,
	);
});
