import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetPostgres } from './forget-postgres.ts';
import { startPostgres } from './start-postgres.ts';

test('a server is not forgotten under the program that uses it, and leaves nothing after it', async () => {
	const place = join(mkdtempSync(join(tmpdir(), 'quittance-forget-')), 'server');
	const server = await startPostgres({ dir: place, port: 0, forgetful: true, realServer: undefined });
	await expect(forgetPostgres(place)).rejects.toThrow(`Process ${process.pid} is using`);
	await server.stop();
	expect(await forgetPostgres(place)).toBe(true);
	expect(server.dir && existsSync(server.dir)).toBe(false);
	expect(await forgetPostgres(place)).toBe(false);
	rmSync(join(place, '..'), { recursive: true, force: true });
});
