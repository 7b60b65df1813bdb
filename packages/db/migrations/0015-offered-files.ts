import { createTables, ownedMigration, run } from './create-table.ts';

/** Files that somebody offered for import: looked into first, taken in when a person says so. */
export const offeredFiles = ownedMigration(async (db) => {
	await createTables(
		db,
		`create table offered_file ( -- A file that was offered for import (INV-01): looked into without writing anything, then taken in when a person says so.
			organization_id uuid not null default current_organization() references organization,
			id uuid not null default uuidv7(),
			name text not null check (name <> ''), -- File name, made safe.
			key text, -- Where the document store keeps its bytes until it is over; null then.
			byte_size bigint not null check (byte_size > 0), -- Its length in bytes.
			offered_by uuid not null, -- The collaborator who did, and in whose name it is imported.
			offered_at timestamptz not null default now(), -- When.
			state text not null default 'looking' check (state in ('looking', 'looked', 'refused', 'taking', 'taken', 'withdrawn', 'failed')), -- looked: waits for a word; refused: cannot be taken in; failed: a fault, to be tried again.
			progress jsonb not null default '{}', -- How far looking or taking has come: phase, bytes, lines.
			found jsonb not null default '{}', -- What was found in it: kind, counts, warnings; or the refusal and its lines.
			import_id uuid, -- The import that it became, or the report of its refusal.
			changed_at timestamptz not null default now(), -- When its state or progress last changed.
			primary key (organization_id, id),
			foreign key (organization_id, offered_by) references collaborator,
			foreign key (organization_id, import_id) references import,
			constraint kept_until_over check (key is not null or state in ('taken', 'withdrawn'))
		)`,
	);
	await run(
		db,
		`create index offered_file_open on offered_file (organization_id, id desc) where state not in ('taken', 'withdrawn')`,
		`create index offered_file_key on offered_file (organization_id, key) where key is not null`,
	);
});
