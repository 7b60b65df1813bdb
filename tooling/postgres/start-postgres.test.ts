import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, expect, test } from 'vitest';
import { alive, leftover, stopLeftover } from './leftover.ts';
import { startPostgres } from './start-postgres.ts';
import type { Postgres } from './start-postgres.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0).reverse()) await end();
});

const folder = (): string => {
	const dir = mkdtempSync(join(tmpdir(), 'quittance-server-'));
	ends.push(() => rmSync(dir, { recursive: true, force: true }));
	return dir;
};
const start = async (dir: string, port = 0): Promise<Postgres> => {
	const server = await startPostgres({ dir, port, forgetful: true, realServer: undefined });
	ends.push(server.stop);
	return server;
};
const ask = async (url: string, question: string): Promise<unknown[]> => {
	const sql = postgres(url, { max: 1 });
	return sql
		.unsafe(question)
		.then((rows) => [...rows])
		.finally(() => sql.end());
};
const serverOn = (dir: string) => leftover(join(dir, 'data'));

/** Another process that starts the server and, unless it is killed, holds it. */
async function elsewhere(dir: string) {
	const holder = fork(join(import.meta.dirname, 'hold-server.fixture.ts'), [dir]);
	ends.push(async () => {
		holder.kill('SIGKILL');
		const left = serverOn(dir);
		if (left) await stopLeftover(left.pid);
	});
	const [url] = (await once(holder, 'message')) as [string];
	return { url, holder };
}

test('data outlive a stop and a start', async () => {
	const dir = folder();
	const first = await start(dir);
	await ask(first.url, 'create table kept as select 42 as answer');
	await first.stop();
	expect(serverOn(dir)).toBeUndefined();
	expect(await ask((await start(dir)).url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a server whose starter was killed is taken over with its data, and ends with the one who took it', async () => {
	const dir = folder();
	const { url, holder } = await elsewhere(dir);
	await ask(url, 'create table kept as select 42 as answer');
	holder.kill('SIGKILL');
	await once(holder, 'exit');
	const orphan = serverOn(dir);
	expect(orphan).toBeDefined();

	const heir = await start(dir);
	expect(heir.url).toBe(url);
	expect(await ask(heir.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
	await heir.stop();
	expect(alive(orphan?.pid ?? 0)).toBe(false);
});

test('a server that another process started and still uses is used with it, and left running', async () => {
	const dir = folder();
	const { url } = await elsewhere(dir);
	const guest = await start(dir);
	expect(guest.url).toBe(url);
	await guest.stop();
	expect(await ask(url, 'select 1 as still')).toEqual([{ still: 1 }]);
});

test('a server killed with its lock file left behind starts again', async () => {
	const dir = folder();
	await start(dir);
	const pid = serverOn(dir)?.pid ?? Number.NaN;
	const lock = readFileSync(join(dir, 'data', 'postmaster.pid'));
	process.kill(pid, 'SIGKILL');
	while (alive(pid)) await new Promise(setImmediate);
	// The number of the dead server may since belong to anybody: here, to this test.
	writeFileSync(join(dir, 'data', 'postmaster.pid'), lock.toString().replace(String(pid), String(process.pid)));
	expect(await ask((await start(dir)).url, 'select 1 as again')).toEqual([{ again: 1 }]);
});

test('a taken port is refused with the name of the program that holds it and what to do', async () => {
	const holder = createServer().listen(0, '127.0.0.1');
	await once(holder, 'listening');
	ends.push(() => holder.close());
	const { port } = holder.address() as AddressInfo;
	const dir = folder();
	const refused = start(dir, port);
	await expect(refused).rejects.toThrow(`Port ${port} is taken by`);
	await expect(refused).rejects.toThrow(`(process ${process.pid})`);
	await expect(refused).rejects.toThrow('QUITTANCE_DB_PORT');
});

test('a real server is used as it is: nothing is started and nothing is stopped', async () => {
	const dir = join(folder(), 'never');
	const server = await startPostgres({ dir, port: 5432, realServer: 'postgres://owner@db.example.org/quittance' });
	expect(server).toMatchObject({ url: 'postgres://owner@db.example.org/quittance', dir: undefined });
	await server.stop();
	expect(existsSync(dir)).toBe(false);
});
