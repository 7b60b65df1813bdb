import { createTables, ownedMigration, run } from './create-table.ts';

/** An organization's telephone exchange: it is asked to dial, and tells who rings (CLI-07). */
export const telephony = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table telephony ( -- The telephone exchange of an organization (CLI-07).
			organization_id uuid not null default current_organization() references organization,
			dial_url text check (dial_url ~ '^https?://'), -- Where it is asked to dial; null: nobody dials from here.
			secret_hash text, -- What it proves itself with when it tells that somebody rings, hashed; null: it tells nothing.
			primary key (organization_id)
		)`,
		`create table ringing ( -- Somebody rings. Kept for a day, for the screens that are told of it.
			organization_id uuid not null default current_organization(),
			id uuid not null default uuidv7(),
			number text not null, -- E.164 as far as it can be read; else as the exchange wrote it.
			extension text not null, -- Whose telephone rings; empty: nobody's in particular.
			rang_at timestamptz not null, -- When.
			primary key (organization_id, id)
		)`,
	);
	await run(
		db,
		`create index ringing_since on ringing (organization_id, rang_at)`,
		`create index phone_numbered on phone (organization_id, number)`,
		`alter table collaborator add extension text not null default ''`,
		`comment on column collaborator.extension is 'Of their telephone at the exchange; empty: none.'`,
	);
});
