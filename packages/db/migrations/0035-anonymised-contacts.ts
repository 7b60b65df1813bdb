import { ownedMigration, run } from './create-table.ts';

/** People who asked to be forgotten, as far as the books allow (CLI-15). */
export const anonymisedContacts = ownedMigration((db) =>
	run(
		db,
		`alter table contact add anonymised_at timestamptz`,
		`comment on column contact.anonymised_at is 'Since when nothing here says who it was (CLI-15); null: it does.'`,
	),
);
