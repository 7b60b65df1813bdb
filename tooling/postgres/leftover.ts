import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { programOf } from './port.ts';

/** A server that still runs on a data folder, by PostgreSQL's own lock file; a lock without its server is nothing. */
export function leftover(dataDir: string): { pid: number; port: number } | undefined {
	const file = join(dataDir, 'postmaster.pid');
	if (!existsSync(file)) return undefined;
	const lines = readFileSync(file, 'utf8').split('\n');
	const [pid, port] = [Number(lines[0]), Number(lines[3])];
	return pid > 0 && alive(pid) && programOf(pid)?.includes('postgres') ? { pid, port } : undefined;
}

/** Asks a server to end at once but in order ("fast shutdown"), and after ten seconds no longer asks. */
export async function stopLeftover(pid: number): Promise<void> {
	const orders = [
		['SIGINT', 500],
		['SIGQUIT', 150],
	] as const;
	for (const [signal, turns] of orders) {
		if (alive(pid)) process.kill(pid, signal);
		for (let turn = 0; turn < turns && alive(pid); turn++) await wait(20);
	}
}

/** Whether a process exists, and is not merely waiting for its parent to hear that it ended. */
export function alive(pid: number): boolean {
	if (!(pid > 0)) return false;
	try {
		process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
	const status = `/proc/${pid}/stat`;
	return !existsSync(status) || !/\) [ZX] /.test(readFileSync(status, 'utf8'));
}
