import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { environment } from './demo-server.ts';

/** What the command line says about an invoice: its next step, and what holds it. */
export async function whyOf(number: string): Promise<string> {
	const { stdout } = await promisify(execFile)(process.execPath, ['apps/worker/src/cli/main.ts', 'why', number], {
		cwd: resolve(import.meta.dirname, '..'),
		env: { ...process.env, ...environment },
	});
	return stdout;
}
