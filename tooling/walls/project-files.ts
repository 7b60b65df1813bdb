import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** The repository's root. */
export const root = resolve(import.meta.dirname, '../..');

/** Folders that tools make and git ignores. */
const made = new Set([
	...['node_modules', '.git', '.turbo', '.data', '.svelte-kit', 'build', 'dist', 'coverage'],
	...['test-results', 'playwright-report', 'paraglide', 'cache', 'project.inlang'],
]);

/** Every file of the project, relative to the root, with forward slashes, sorted. */
export const projectFiles: readonly string[] = filesUnder(root).sort();

/** The files that people write as code. */
export const codeFiles = projectFiles.filter((path) => /\.(ts|js|mjs|svelte)$/.test(path));

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Whether a program wrote the file: it says so in its first lines. */
export const isGenerated = (path: string): boolean => /\bgenerated (by|from)\b/i.test(textOf(path).slice(0, 300));

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (made.has(entry.name) || entry.isSymbolicLink()) return [];
		if (entry.isDirectory()) return filesUnder(path);
		return /\.log$|^\.env/.test(entry.name) ? [] : [relative(root, path).split(sep).join('/')];
	});
}
