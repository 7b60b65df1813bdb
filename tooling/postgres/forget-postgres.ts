import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { alive, leftover, stopLeftover } from './leftover.ts';
import { placeFor } from './server-folder.ts';

/**
 * Removes the server of a folder with everything in it, ending it first when the program that started it is gone.
 * Answers whether there was one; throws, in words, while its starter still lives.
 */
export async function forgetPostgres(asked: string): Promise<boolean> {
	const dir = placeFor(resolve(asked));
	const existed = existsSync(dir);
	const running = leftover(join(dir, 'data'));
	if (running) {
		const starter = Number(readFileSync(join(dir, 'starter.pid'), 'utf8'));
		if (alive(starter))
			throw new Error(`Process ${starter} is using this database. Stop it first (Ctrl-C in its window).`);
		await stopLeftover(running.pid);
	}
	rmSync(dir, { recursive: true, force: true });
	return existed;
}
