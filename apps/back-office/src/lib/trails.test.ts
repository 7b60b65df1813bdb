import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { routeIdsIn } from '@quittance/auth/testing/route-ids.ts';
import { expect, test } from 'vitest';
import { shortcutsOf } from './palette/shortcuts-of.ts';

const routes = join(import.meta.dirname, '../routes');
const ids = routeIdsIn(routes);
const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Whether a page or a layout around it says where one is. */
function hasTrail(id: string): boolean {
	for (let folder = id; folder.startsWith('/(staff)/'); folder = dirname(folder)) {
		const drawn = read(join(routes, folder, '+page.svelte')) + read(join(routes, folder, '+layout.svelte'));
		if (folder === id ? /Breadcrumb|ClientHeading/.test(drawn) : /ClientHeading/.test(drawn)) return true;
	}
	return false;
}

test('a page below the first level says where one is', () => {
	const pages = ids.filter((id) => existsSync(join(routes, id, '+page.svelte')));
	const below = pages.filter((id) => id.startsWith('/(staff)/') && id.split('/').length > 3);
	expect(below.length).toBeGreaterThan(5);
	expect(below.filter((id) => !hasTrail(id))).toEqual([]);
});

test('the keys of a page are told on a page that is there', () => {
	expect(Object.keys(shortcutsOf).filter((id) => !ids.includes(id))).toEqual([]);
});
