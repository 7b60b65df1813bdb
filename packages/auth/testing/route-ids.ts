import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

const ROUTE = /^\+(page|server)(\.server)?\.(svelte|ts)$/;

/** The routes of an app as SvelteKit names them, read from its folder `src/routes`. */
export function routeIdsIn(folder: string): string[] {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
		(entry) => entry.isFile() && ROUTE.test(entry.name),
	);
	const ids = files.map(({ parentPath }) => `/${relativeTo(folder, parentPath)}`);
	return [...new Set(ids)].sort();
}

const relativeTo = (folder: string, path: string): string =>
	path === folder ? '' : path.slice(folder.length + (folder.endsWith(sep) ? 0 : 1)).replaceAll(sep, '/');
