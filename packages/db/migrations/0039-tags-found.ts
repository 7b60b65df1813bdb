import { ownedMigration, run } from './create-table.ts';

/** The clients of a tag are found by it, to filter a list and to merge tags (CLI-08). */
export const tagsFound = ownedMigration((db) =>
	run(db, `create index client_tag_clients on client_tag (organization_id, tag_id)`),
);
