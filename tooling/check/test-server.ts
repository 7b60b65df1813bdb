import { join } from 'node:path';
import { startPostgres, type Postgres } from '@quittance/postgres/start-postgres.ts';
import { root } from './program.ts';

/** The PostgreSQL of a run of checks: that of TEST_DATABASE_URL, or one of our own that ends with this process, Ctrl-C included. */
export function testServer(): Promise<Postgres> {
	for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
		process.once(signal, () => process.exit(code));
	}
	return startPostgres({
		dir: join(root, '.data/tests'),
		port: 0,
		forgetful: true,
		realServer: process.env['TEST_DATABASE_URL'],
	});
}
