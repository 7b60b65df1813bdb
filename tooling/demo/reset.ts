import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { forgetPostgres } from '@quittance/postgres/forget-postgres.ts';
import { demoFolder } from '@quittance/worker/cli/demo-server.ts';

/** `pnpm reset`: forgets the demo. A server named by DATABASE_URL is not ours, and is left alone. */
try {
	const existed = await forgetPostgres(join(demoFolder(), 'postgres'));
	rmSync(demoFolder(), { recursive: true, force: true });
	console.log(existed ? 'The demo is forgotten; the next one starts anew.' : 'There was no demo to forget.');
} catch (fault) {
	console.error(fault instanceof Error ? fault.message : fault);
	process.exitCode = 1;
}
