import { join } from 'node:path';
import { entranceOf } from '@quittance/auth/entrance.ts';
import { arrivingAt } from '@quittance/auth/testing/arriving.ts';
import { routeIdsIn } from '@quittance/auth/testing/route-ids.ts';
import { expect, test } from 'vitest';
import { openRoutes } from './open-routes.ts';

const routes = routeIdsIn(join(import.meta.dirname, '../routes'));
const closed = routes.filter((id) => !(id in openRoutes));

test('every route stands among those of a contact, or is open for a reason', () => {
	expect(closed.length).toBeGreaterThan(0);
	expect(closed.filter((id) => !id.startsWith('/(contact)'))).toEqual([]);
	expect(Object.keys(openRoutes).filter((id) => !routes.includes(id))).toEqual([]);
});

test.each(closed)(
	'%s is closed to whoever is not signed in: a page leads to the door, all else is a number',
	(routeId) => {
		const way = (asked: Parameters<typeof arrivingAt>[1]) =>
			entranceOf(arrivingAt(routeId, asked), false, openRoutes).way;
		expect(way({})).toBe('door');
		expect(way({ accept: 'application/json' })).toBe('unauthorized');
		expect(way({ accept: '*/*', method: 'POST' })).toBe('unauthorized');
	},
);
