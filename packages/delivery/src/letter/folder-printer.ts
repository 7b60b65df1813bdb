import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accepted, refused } from '../sent.ts';
import type { PrintConnector } from './print-connector.ts';

/**
 * Drops letters into a folder that a print shop collects: `<id>.json` with the address, then `<id>.pdf`. A file
 * appears whole or not at all, the PDF last, and the same letter twice is one file.
 */
export const folderPrinter = (folder: string): PrintConnector => ({
	id: 'folder',
	post: async ({ id, pdf, recipient, registered }) => {
		if (!/^[\w-]+$/.test(id)) return refused(`not the id of a delivery: ${id}`, { temporary: false });
		try {
			await mkdir(folder, { recursive: true });
			await place(join(folder, `${id}.json`), JSON.stringify({ id, recipient, registered }, null, '\t'));
			await place(join(folder, `${id}.pdf`), pdf);
			return accepted(`${id}.pdf`);
		} catch (error) {
			// Until the last rename nothing can be collected, so this is a refusal and not a doubt.
			return refused(error instanceof Error ? error.message : String(error), { temporary: true });
		}
	},
});

async function place(path: string, content: string | Uint8Array): Promise<void> {
	const unfinished = `${path}.part`;
	await writeFile(unfinished, content);
	await rename(unfinished, path);
}
