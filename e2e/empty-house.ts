import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { environment } from './demo-server.ts';

export type EmptyHouse = {
	/** As the server of an empty installation writes it into its log. */
	readonly link: string;
	readonly leave: () => Promise<void>;
};

/** A back office of which nobody has an account yet, on a database of its own. */
export async function openEmptyHouse(): Promise<EmptyHouse> {
	const root = resolve(import.meta.dirname, '..');
	const told = ['tooling/demo/empty-house.ts', ...(process.env['QUITTANCE_FROM_SOURCE'] ? ['--from-source'] : [])];
	const house = spawn(process.execPath, told, {
		cwd: root,
		env: { ...process.env, ...environment },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	return { link: await linkOf(house), leave: () => leave(house) };
}

async function linkOf({ stdout }: ChildProcess): Promise<string> {
	if (stdout) for await (const line of createInterface(stdout)) if (line.startsWith('link: ')) return line.slice(6);
	throw new Error('the empty house ended before it stood');
}

async function leave(house: ChildProcess): Promise<void> {
	if (house.exitCode !== null) return;
	house.kill('SIGTERM');
	await once(house, 'exit');
}
