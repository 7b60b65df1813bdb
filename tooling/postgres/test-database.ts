import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { startPostgres } from './start-postgres.ts';

/** A server for tests: the one at TEST_DATABASE_URL, else one that is started for the occasion and leaves nothing behind. */
export async function startTestServer(): Promise<{ url: string; stop: () => Promise<void> }> {
	const given = process.env['TEST_DATABASE_URL'];
	if (given) return { url: given, stop: async () => {} };
	const dir = mkdtempSync(join(tmpdir(), 'quittance-test-'));
	const server = await startPostgres({ dir, port: 0, forgetful: true, realServer: undefined });
	return {
		url: server.url,
		stop: async () => {
			await server.stop();
			rmSync(dir, { recursive: true, force: true });
		},
	};
}

/**
 * Makes sure that a server has the template database `name`, and answers its url. `build` fills it, once, even when several
 * packages ask at the same time: whoever comes later waits and finds it.
 */
export async function templateDatabase(
	serverUrl: string,
	name: string,
	build: (url: string) => Promise<unknown>,
): Promise<string> {
	const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
	await admin`select pg_advisory_lock(hashtext(${name}))`;
	const [existing] = await admin`select from pg_database where datname = ${name} and datistemplate`;
	if (!existing) {
		await admin`drop database if exists ${admin(name)} with (force)`;
		await admin`create database ${admin(name)}`;
		await build(databaseUrl(serverUrl, name));
		await admin`alter database ${admin(name)} with is_template true allow_connections false`;
	}
	await admin.end();
	return databaseUrl(serverUrl, name);
}

/** A fresh copy of a template database, and how to drop it. Two tests never meet in one. */
export async function cloneOf(templateUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
	const template = new URL(templateUrl).pathname.slice(1);
	const name = `test_${process.pid}_${process.hrtime.bigint()}`;
	const admin = postgres(databaseUrl(templateUrl, 'postgres'), { max: 1, onnotice: () => {} });
	await admin`create database ${admin(name)} template ${admin(template)} strategy file_copy`;
	return {
		url: databaseUrl(templateUrl, name),
		drop: async () => {
			await admin`drop database ${admin(name)} with (force)`;
			await admin.end();
		},
	};
}

const databaseUrl = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
