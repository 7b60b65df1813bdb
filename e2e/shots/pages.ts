import { readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export type App = 'back-office' | 'portal';

/** A page of an app, as its folder on disk says: `/clients/[id]`. */
export type Page = {
	readonly app: App;
	readonly route: string;
	/** Which addresses are such a page. */
	readonly matches: RegExp;
	/** Where it stands, when that needs no example. */
	readonly address: string | undefined;
};

/** Every page of an app, read from its routes: a new one cannot be forgotten. */
export function pagesOf(app: App): readonly Page[] {
	const folder = join(root, 'apps', app, 'src/routes');
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.split(sep))
		.filter((path) => path.at(-1) === '+page.svelte')
		.map((path) => pageAt(app, path.slice(0, -1)))
		.sort((one, other) => one.route.localeCompare(other.route));
}

function pageAt(app: App, folders: readonly string[]): Page {
	const parts = folders.filter((folder) => !folder.startsWith('('));
	const pattern = parts.map((part) => (part.startsWith('[') ? '[^/]+' : part)).join('/');
	const route = `/${parts.join('/')}`;
	return {
		app,
		route,
		matches: new RegExp(`^/${pattern}$`),
		address: route.includes('[') ? undefined : route,
	};
}
