import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command line as a person would, in a process of its own, on a database. */
export async function runCli(
	databaseUrl: string,
	words: readonly string[],
	environment: Readonly<Record<string, string>> = {},
	input = '',
): Promise<Ended> {
	const env = { ...process.env, SMTP_URL: '', DATABASE_URL: databaseUrl, ...environment };
	const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], {
		env,
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	child.stdin.end(input);
	const [out, err, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.once('close', resolve)),
	]);
	return { code, out, err };
}
