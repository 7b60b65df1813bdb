import { rmSync } from 'node:fs';
import { forgetPostgres } from '@quittance/postgres/forget-postgres.ts';
import { demoPlace } from './place.ts';

/** `pnpm reset`: forgets the demo. A server named by DATABASE_URL is not ours, and is left alone. */
try {
	const existed = await forgetPostgres(demoPlace);
	rmSync(demoPlace, { recursive: true, force: true });
	console.log(existed ? 'The demo is forgotten; the next one starts anew.' : 'There was no demo to forget.');
} catch (fault) {
	console.error(fault instanceof Error ? fault.message : fault);
	process.exitCode = 1;
}
