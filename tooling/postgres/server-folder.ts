import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { giveTo, serverAccount } from './account.ts';
import type { Account } from './account.ts';
import { findBinaries, readableByAll } from './binaries.ts';

/** Everything of one server on disk, ready to be started. */
export type ServerFolder = {
	readonly dir: string;
	/** PostgreSQL's own part. */
	readonly data: string;
	readonly log: string;
	/** Holds the process id of who started the server last. */
	readonly starter: string;
	readonly account: Account;
	/** The program to run. */
	readonly server: string;
	readonly urlAt: (port: number) => string;
};

/** The folder of a server, made on the first call: a superuser `quittance` with a password of its own, UTF-8, sorted by code point. */
export function serverFolder(asked: string, forgetful: boolean): ServerFolder {
	const dir = placeFor(resolve(asked));
	const [data, password] = [join(dir, 'data'), join(dir, 'password')];
	const account = serverAccount(data);
	const { initdb, postgres } = findBinaries(account !== undefined);
	if (!existsSync(join(data, 'PG_VERSION'))) {
		rmSync(data, { recursive: true, force: true });
		mkdirSync(data, { recursive: true });
		writeFileSync(password, randomBytes(18).toString('base64url'), { mode: 0o600 });
		giveTo(account, dir);
		const access = ['-U', 'quittance', '-A', 'scram-sha-256', `--pwfile=${password}`];
		const language = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
		const haste = forgetful ? ['--no-sync'] : [];
		const words = ['-D', data, ...access, ...language, ...haste, '--no-instructions'];
		execFileSync(initdb, words, { ...account, cwd: tmpdir(), stdio: 'pipe' });
	}
	const secret = readFileSync(password, 'utf8');
	return {
		dir,
		data,
		log: join(dir, 'server.log'),
		starter: join(dir, 'starter.pid'),
		account,
		server: postgres,
		urlAt: (port) => `postgres://quittance:${secret}@127.0.0.1:${port}/postgres`,
	};
}

/** The asked folder, or one in the temporary folder of the system when root asked for a place that the server's account cannot reach. */
export function placeFor(dir: string): string {
	if (process.getuid?.() !== 0 || readableByAll(dirname(dir))) return dir;
	return join(tmpdir(), `quittance-data-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
}
