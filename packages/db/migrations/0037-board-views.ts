import { ownedMigration, run } from './create-table.ts';

/** The board is kept under a name as the lists are (TSK-07). */
export const boardViews = ownedMigration((db) =>
	run(
		db,
		`alter table saved_view drop constraint saved_view_list_check`,
		`alter table saved_view add constraint saved_view_list_check check (list in ('clients', 'owed', 'board'))`,
	),
);
