import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { giveTo, serverAccount } from './account.ts';
import { findBinaries, readableByAll } from './binaries.ts';
import { alive, leftover, stopLeftover } from './leftover.ts';
import { freePort, isFree, portTaken } from './port.ts';

export type PostgresOptions = {
	/** Where the data lives between runs. */
	readonly dir: string;
	/** 0 takes any free port. */
	readonly port: number;
	/** Faster and unsafe: for tests, whose data nobody will miss. */
	readonly forgetful?: boolean;
	/** A PostgreSQL that already runs: then nothing is started or stopped here. Its user must own the database and may create roles. */
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
	if (real) return { url: real, dir: undefined, stop: async () => {} };

	const dir = placeFor(resolve(options.dir));
	const paths = { data: join(dir, 'data'), password: join(dir, 'password'), starter: join(dir, 'starter.pid'), log: join(dir, 'server.log') };
	const account = serverAccount(paths.data);
	mkdirSync(dir, { recursive: true });
	const binaries = findBinaries(account !== undefined);
	const asAccount = { cwd: tmpdir(), ...account };

	if (!existsSync(join(paths.data, 'PG_VERSION'))) {
		rmSync(paths.data, { recursive: true, force: true });
		mkdirSync(paths.data);
		writeFileSync(paths.password, randomBytes(18).toString('base64url'), { mode: 0o600 });
		giveTo(account, dir);
		execFileSync(binaries.initdb, [
			...['-D', paths.data, '-U', 'quittance', '-A', 'scram-sha-256', `--pwfile=${paths.password}`],
			...['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions'],
			...(options.forgetful ? ['--no-sync'] : []),
		], { ...asAccount, stdio: 'pipe' });
	}
	const password = readFileSync(paths.password, 'utf8');
	const urlAt = (port: number) => `postgres://quittance:${password}@127.0.0.1:${port}/postgres`;

	const running = await leftover(paths.data);
	if (running && (await answers(urlAt(running.port), paths.data))) {
		const starter = existsSync(paths.starter) ? Number(readFileSync(paths.starter, 'utf8')) : 0;
		if (alive(starter) && starter !== process.pid) return { url: urlAt(running.port), dir, stop: async () => {} };
		writeFileSync(paths.starter, String(process.pid));
		return { url: urlAt(running.port), dir, stop: stopper(running.pid, paths.data) };
	}
	if (running) await stopLeftover(running.pid);
	rmSync(join(paths.data, 'postmaster.pid'), { force: true });

	const port = options.port === 0 ? await freePort() : options.port;
	if (!(await isFree(port))) throw portTaken(port);

	const log = openSync(paths.log, 'w');
	const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=200', 'shared_buffers=256MB', 'max_wal_size=2GB'];
	if (options.forgetful) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off');
	// A process group of its own: Ctrl-C in the terminal must not stop the database before the programs that use it.
	const server = spawn(binaries.postgres, ['-D', paths.data, ...settings.flatMap((setting) => ['-c', setting])], { ...asAccount, stdio: ['ignore', log, log], detached: true });
	closeSync(log);
	server.unref();
	let ended = false;
	server.once('exit', () => (ended = true));
	server.once('error', () => (ended = true));
	const { pid } = server;
	while (pid === undefined || !(await answers(urlAt(port), paths.data))) {
		if (ended || pid === undefined) throw new Error(`PostgreSQL did not start; its log says:\n${readFileSync(paths.log, 'utf8').trim()}`);
		await wait(20);
	}
	writeFileSync(paths.starter, String(process.pid));
	return { url: urlAt(port), dir, stop: stopper(pid, paths.data) };
}

/** The asked folder, or one in the temporary folder of the system when root asked for a place that the server's account cannot reach. */
function placeFor(dir: string): string {
	if (process.getuid?.() !== 0 || readableByAll(dirname(dir))) return dir;
	return join(tmpdir(), `quittance-data-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
}

function stopper(pid: number, dataDir: string): () => Promise<void> {
	const onExit = () => {
		if (alive(pid)) process.kill(pid, 'SIGINT');
	};
	process.once('exit', onExit);
	return async () => {
		process.removeListener('exit', onExit);
		if ((await leftover(dataDir))?.pid === pid) await stopLeftover(pid);
	};
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
