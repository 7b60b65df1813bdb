import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { demoFolder, startDemoServer } from '@quittance/worker/cli/demo-server.ts';

/** Forgets the demo: its database, its mail, and that it was played. */
export async function forgetDemo(): Promise<void> {
	const server = await startDemoServer();
	await server.stop();
	// As root in a closed folder the server keeps its data in the system's folder for temporary files.
	if (server.dir?.startsWith(tmpdir())) rmSync(server.dir, { recursive: true, force: true });
	rmSync(demoFolder(), { recursive: true, force: true });
}
