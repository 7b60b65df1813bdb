import { ownedMigration, run } from './create-table.ts';

const TABLES = ['invoice', 'credit_note', 'payment', 'match'];

/**
 * Which import brought a row is named, and no longer checked for each row: a ledger of a million lines asked half a million times
 * after one and the same import, a third of all that saving it took. The command that names an import has just made it, in the
 * same transaction, and no import is ever removed.
 */
export const importNamed = ownedMigration(async (db) => {
	for (const table of TABLES)
		await run(
			db,
			`alter table ${table} drop constraint ${table}_organization_id_import_id_fkey`,
			`comment on column ${table}.import_id is 'The import that ${table === 'match' ? 'brought it' : 'last changed it; null: typed'}. Not a foreign key: too many rows would ask after one.'`,
		);
});
