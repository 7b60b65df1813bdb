import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { defineDriver } from 'unstorage';

/**
 * unstorage on a folder, for files that must not be lost. Its own driver for folders hands read errors back as if they were
 * contents, leaves half a file after a full disk or a power cut, and walks the whole folder for any list. This one throws, writes
 * beside, flushes and renames, and lists below one key only.
 */
export const diskDriver = defineDriver<{ readonly folder: string }>(({ folder }) => {
	const base = resolve(folder);
	const pathOf = (key: string) => {
		const path = join(base, ...key.split(':'));
		if (!path.startsWith(base)) throw new Error(`a key leads out of the folder: ${key}`);
		return path;
	};
	const read = (key: string) => readFile(pathOf(key)).catch(absent);
	return {
		name: 'disk',
		hasItem: (key) =>
			access(pathOf(key), constants.R_OK).then(
				() => true,
				() => false,
			),
		getItem: async (key) => (await read(key))?.toString('utf8') ?? null,
		getItemRaw: read,
		setItem: (key, value) => writeWhole(pathOf(key), Buffer.from(value)),
		setItemRaw: (key, value: Uint8Array) => writeWhole(pathOf(key), value),
		async removeItem(key) {
			await rm(pathOf(key), { force: true });
			// The folder of a file goes with its last part; one that still holds something stays.
			await rmdir(dirname(pathOf(key))).catch(() => undefined);
		},
		async getKeys(below) {
			const entries = await readdir(pathOf(below), { recursive: true, withFileTypes: true }).catch(absent);
			const files = (entries ?? []).filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED));
			return files.map(({ parentPath, name }) =>
				join(parentPath, name)
					.slice(base.length + 1)
					.replaceAll(/[\\/]/g, ':'),
			);
		},
	};
});

const UNFINISHED = '.unfinished';

/** All of it is on the disk under its name, or nothing is. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
	const beside = `${path}.${randomUUID()}${UNFINISHED}`;
	const file = await openIn(dirname(path), beside);
	try {
		await file.writeFile(bytes);
		await file.sync();
		await file.close();
		await rename(beside, path);
	} catch (fault) {
		await file.close().catch(() => undefined);
		await rm(beside, { force: true });
		throw fault;
	}
	const folder = await open(dirname(path));
	await folder.sync().finally(() => folder.close());
}

/** A folder that somebody else's removal takes away just now is made again. */
async function openIn(folder: string, path: string) {
	await mkdir(folder, { recursive: true });
	return open(path, 'wx').catch(async (fault: unknown) => {
		absent(fault);
		await mkdir(folder, { recursive: true });
		return open(path, 'wx');
	});
}

function absent(fault: unknown): null {
	if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
	throw fault as Error;
}
