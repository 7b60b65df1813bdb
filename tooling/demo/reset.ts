import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { demoFolder, onDemoDatabase, startDemoServer } from '@quittance/worker/cli/demo-server.ts';
import { forgetPlay } from './memory.ts';

/** `pnpm reset`: forgets the demo, its database and its mail. A real server (DATABASE_URL) is left alone. */
if (onDemoDatabase()) {
	const server = await startDemoServer();
	await server.stop();
	// As root in a closed folder the server keeps its data in the system's folder for temporary files.
	if (server.dir?.startsWith(tmpdir())) rmSync(server.dir, { recursive: true, force: true });
	rmSync(demoFolder(), { recursive: true, force: true });
	console.log('The demo is forgotten. `pnpm demo` plays it anew.');
} else {
	forgetPlay();
	console.log('The mail of the demo is forgotten. The database at DATABASE_URL was left alone.');
}
