import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { serverFolder } from './server-folder.ts';
import type { ServerFolder } from './server-folder.ts';
import { alive, leftover, stopLeftover } from './leftover.ts';
import { freePort, isFree, portTaken } from './port.ts';

export type PostgresOptions = {
	/** Where the data lives between runs. */
	readonly dir: string;
	/** 0 takes any free port. */
	readonly port: number;
	/** Faster and unsafe: for tests, whose data nobody will miss. */
	readonly forgetful?: boolean;
	/**
	 * A PostgreSQL that already runs, DATABASE_URL when not given: then nothing is started or stopped here. Its user must own
	 * the database and may create roles.
	 */
	readonly realServer?: string | undefined;
};

export type Postgres = {
	/** For the owner of everything; the application steps down to a role of its own (packages/db/src/open.ts). */
	readonly url: string;
	/** Where the data lies; undefined for a real server. */
	readonly dir: string | undefined;
	/** Ends what this call started or took over, and nothing else. May be called twice. */
	readonly stop: () => Promise<void>;
};

/**
 * The project's own PostgreSQL, started if need be. Data stay between runs. A server whose starter was killed is taken over;
 * one whose starter still lives is used with it and left running. A taken port is refused in words.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
	const real = 'realServer' in options ? options.realServer : process.env['DATABASE_URL'];
	if (real) return { url: real, dir: undefined, stop: () => Promise.resolve() };
	const forgetful = options.forgetful ?? false;
	const folder = serverFolder(options.dir, forgetful);
	return (await joinRunning(folder)) ?? (await launch(folder, options.port, forgetful));
}

/** The server that already runs on the folder; one that runs and does not answer is stopped. */
async function joinRunning(folder: ServerFolder): Promise<Postgres | undefined> {
	const running = leftover(folder.data);
	const url = running && folder.urlAt(running.port);
	if (running && url !== undefined && (await answers(url, folder.data))) {
		const starter = existsSync(folder.starter) ? Number(readFileSync(folder.starter, 'utf8')) : 0;
		if (alive(starter) && starter !== process.pid) return { url, dir: folder.dir, stop: () => Promise.resolve() };
		return owned(folder, url, running.pid);
	}
	if (running) await stopLeftover(running.pid);
	rmSync(join(folder.data, 'postmaster.pid'), { force: true });
	return undefined;
}

async function launch(folder: ServerFolder, askedPort: number, forgetful: boolean): Promise<Postgres> {
	const port = askedPort === 0 ? await freePort() : askedPort;
	if (!(await isFree(port))) throw portTaken(port);
	const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=200'];
	settings.push('shared_buffers=256MB', 'max_wal_size=2GB');
	if (forgetful) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off');
	const words = ['-D', folder.data, ...settings.flatMap((setting) => ['-c', setting])];
	const log = openSync(folder.log, 'w');
	const server = spawn(folder.server, words, {
		...folder.account,
		cwd: tmpdir(),
		stdio: ['ignore', log, log],
		// A process group of its own: Ctrl-C in the terminal must not stop the database before the programs that use it.
		detached: true,
	});
	closeSync(log);
	server.unref();
	const end = new AbortController();
	server.once('exit', () => end.abort()).once('error', () => end.abort());
	const url = folder.urlAt(port);
	while (!(await answers(url, folder.data))) {
		if (end.signal.aborted)
			throw new Error(`PostgreSQL did not start; its log says:\n${readFileSync(folder.log, 'utf8')}`);
		await wait(20);
	}
	return owned(folder, url, server.pid ?? Number.NaN);
}

/** A server that ends with this process, at the latest. */
function owned({ dir, data, starter }: ServerFolder, url: string, pid: number): Postgres {
	writeFileSync(starter, String(process.pid));
	const onExit = () => {
		if (alive(pid)) process.kill(pid, 'SIGINT');
	};
	process.once('exit', onExit);
	const stop = async () => {
		process.removeListener('exit', onExit);
		if (leftover(data)?.pid === pid) await stopLeftover(pid);
	};
	return { url, dir, stop };
}

/** Whether the server at the address is the one that keeps this folder. */
async function answers(url: string, dataDir: string): Promise<boolean> {
	const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {}, backoff: () => 0 });
	try {
		const [row] = await sql<{ dir: string }[]>`select current_setting('data_directory') as dir`;
		return row?.dir === dataDir;
	} catch {
		return false;
	} finally {
		await sql.end({ timeout: 1 });
	}
}
