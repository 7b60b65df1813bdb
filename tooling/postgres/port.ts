import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A port of this machine on which nobody listens now. */
export const freePort = (): Promise<number> =>
	tryPort(0).then((port) => port ?? Promise.reject(new Error('This machine has no free port.')));

/** Whether a program could listen on the port now. */
export const isFree = async (port: number): Promise<boolean> => (await tryPort(port)) !== undefined;

/** Says who holds a port and what to do about it. */
export function portTaken(port: number): Error {
	const holder = holderOf(port);
	const who = holder ? `${holder.program} (process ${holder.pid})` : 'another program';
	return new Error(
		`Port ${port} is taken by ${who}, so the database of Quittance cannot start there. ` +
			`Stop that program, or choose another port: QUITTANCE_DB_PORT=${port + 1}. ` +
			`To use a PostgreSQL that already runs, set DATABASE_URL instead.`,
	);
}

const tryPort = (port: number): Promise<number | undefined> =>
	new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(undefined));
		server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
			const taken = (server.address() as AddressInfo).port;
			server.close(() => resolve(taken));
		});
	});

function holderOf(port: number): { pid: number; program: string } | undefined {
	const listed =
		said('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp']) ?? said('ss', ['-Hltnp', `sport = :${port}`]);
	const pid = /^p(\d+)/m.exec(listed ?? '')?.[1] ?? /pid=(\d+)/.exec(listed ?? '')?.[1];
	return pid === undefined ? undefined : { pid: Number(pid), program: programOf(Number(pid)) ?? 'a program' };
}

/** The name of the program that a process runs, or undefined when there is no such process. */
export const programOf = (pid: number): string | undefined =>
	said('ps', ['-o', 'comm=', '-p', String(pid)])?.trim() || undefined;

function said(program: string, words: string[]): string | undefined {
	try {
		return execFileSync(program, words, { stdio: ['ignore', 'pipe', 'ignore'] }).toString() || undefined;
	} catch {
		return undefined;
	}
}
