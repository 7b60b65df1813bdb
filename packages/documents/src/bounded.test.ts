import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = await mkdtemp(join(tmpdir(), 'quittance-bounded-'));
afterAll(() => rm(folder, { recursive: true }));
const MB = 1024 * 1024;

/** Runs the fixture in a process of its own and gives what it prints; `fileLimit` in kilobytes stops every file there, as a full disk would. */
async function put(megabytes: number, fileLimit = 'unlimited'): Promise<Record<string, number | string>> {
	const fixture = join(import.meta.dirname, '../testing/put-and-read.ts');
	const command = 'ulimit -f "$1"; shift; exec "$@"';
	const node = [process.execPath, '--max-old-space-size=48', fixture, folder, String(megabytes)];
	const child = spawn('bash', ['-c', command, 'bash', fileLimit, ...node], { stdio: ['ignore', 'pipe', 'inherit'] });
	let printed = '';
	for await (const chunk of child.stdout) printed += String(chunk);
	return JSON.parse(printed) as Record<string, number | string>;
}

test('DOC-08 a file of 200 MB goes in and comes out through a few megabytes of memory', async () => {
	const { before, peak, read } = await put(200);
	expect(read).toBe(200 * MB);
	expect(Number(peak) - Number(before)).toBeLessThan(80 * MB);
}, 60_000);

test('DOC-08 a disk that takes no more in the middle of a file is a fault and leaves nothing behind', async () => {
	await rm(folder, { recursive: true });
	expect(await put(20, '2048')).toEqual({ fault: 'EFBIG' });
	const left = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
	expect(left.map(({ name }) => name)).toEqual([]);
}, 30_000);
