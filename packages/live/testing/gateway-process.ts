import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Sessions } from './live-office.ts';

const program = fileURLToPath(new URL('gateway-program.ts', import.meta.url));

/** Starts a gateway in a process of its own; `kill` gives it no time to say goodbye to its screens or to the database. */
export async function gatewayProcess(databaseUrl: string, sessions: Sessions, port = 0) {
	const child = spawn(process.execPath, [program, databaseUrl, JSON.stringify([...sessions]), String(port)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = once(child, 'exit');
	const failed = ended.then(([code]): never => {
		throw new Error(`the gateway ended with ${String(code)}`);
	});
	const [line] = (await Promise.race([once(child.stdout, 'data'), failed])) as [Buffer];
	failed.catch(() => undefined);
	return {
		url: line.toString().trim(),
		kill: async () => {
			child.kill('SIGKILL');
			await ended;
		},
	};
}
