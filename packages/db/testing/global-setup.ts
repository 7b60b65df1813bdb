import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer, templateDatabase } from '@quittance/postgres/test-database.ts';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/migrate.ts';

declare module 'vitest' {
	interface ProvidedContext {
		templateUrl: string;
	}
}

/** For `globalSetup` of a vitest.config.ts: a server, and on it a migrated template that `testDatabase` copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startTestServer();
	project.provide('templateUrl', await templateDatabase(server.url, `quittance_${fingerprint()}`, migrate));
	return server.stop;
}

/** Other migrations, another template: on a server that lives longer than a test run an old one is never taken for the new one. */
function fingerprint(): string {
	const folder = join(import.meta.dirname, '..', 'migrations');
	const hash = createHash('sha256');
	for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
	return hash.digest('hex').slice(0, 16);
}
