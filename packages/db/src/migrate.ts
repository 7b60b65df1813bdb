import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import { migrations } from '../migrations/all.ts';

/**
 * Brings a database up to a migration, the last one by default, and names those that ran. The url is the owner's: a superuser, or a user that
 * owns the database and may create roles. A failing migration leaves nothing behind and is thrown.
 */
export async function migrate(url: string, upTo?: string): Promise<string[]> {
	const db = new Kysely<unknown>({
		dialect: new PostgresJSDialect({ postgres: postgres(url, { max: 1, onnotice: () => {} }) }),
	});
	const migrator = new Migrator({
		db,
		provider: { getMigrations: async () => migrations },
		migrationTableSchema: 'migration',
	});
	const { error, results = [] } =
		upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
	await db.destroy();
	if (error) throw error as Error;
	return results.map((result) => result.migrationName);
}
