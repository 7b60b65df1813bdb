import { migrate } from '@quittance/db/migrate.ts';
import type { Answer } from '../answer.ts';
import { databaseTrouble } from '../database-trouble.ts';
import { startDemoServer } from '../demo-server.ts';

/** Brings the tables of the database up to this version. */
export async function migrateDatabase(): Promise<Answer> {
	const server = await startDemoServer();
	try {
		const ran = await migrate(server.url);
		return { lines: [ran.length === 0 ? 'The tables are up to date.' : `Done: ${ran.join(', ')}.`], json: { ran } };
	} catch (error) {
		throw databaseTrouble(error, server.url) ?? error;
	} finally {
		await server.stop();
	}
}
