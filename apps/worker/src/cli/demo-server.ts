import { join, resolve } from 'node:path';
import type { Postgres } from '@quittance/postgres/start-postgres.ts';

/** Where the demo keeps all it has: `pnpm reset` forgets it. Elsewhere: `QUITTANCE_DEMO_DIR`. */
export const demoFolder = (): string =>
	resolve(process.env['QUITTANCE_DEMO_DIR'] ?? join(import.meta.dirname, '../../../../.data/demo'));

/** The port of the demo's database. */
const PORT = 54_320;

/** The demo's own database server, or the one at DATABASE_URL when that is set: the only one where Quittance is deployed. */
export async function startDemoServer(): Promise<Postgres> {
	const deployed = process.env['DATABASE_URL'];
	if (deployed) return { url: deployed, dir: undefined, stop: () => Promise.resolve() };
	const { startPostgres } = await import('@quittance/postgres/start-postgres.ts');
	return startPostgres({ dir: join(demoFolder(), 'postgres'), port: Number(process.env['QUITTANCE_DB_PORT'] ?? PORT) });
}

/** Whether the work is on the demo's own database: DATABASE_URL, when it says anything, names another. */
export const onDemoDatabase = (environment: Readonly<Record<string, string | undefined>> = process.env): boolean =>
	!environment['DATABASE_URL'];
