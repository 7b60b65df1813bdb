import { expect, test } from 'vitest';
import { arrivingAt } from '../testing/arriving.ts';
import { entranceOf } from './entrance.ts';

const open = { '/sign-in': 'the door itself' };
const board = '/(staff)/board';

test('whoever is not signed in is led to the door, and back afterwards', () => {
	const way = { way: 'door', path: '/sign-in?to=%2Fboard%3Fmine%3D1' };
	expect(entranceOf(arrivingAt(board, { to: '/board?mine=1' }), false, open)).toEqual(way);
	expect(entranceOf(arrivingAt(board, { to: '/' }), false, open)).toEqual({ way: 'door', path: '/sign-in' });
	expect(entranceOf(arrivingAt(board, { method: 'POST' }), false, open)).toEqual({ way: 'door', path: '/sign-in' });
	expect(entranceOf({ ...arrivingAt(board, { accept: '*/*' }), isDataRequest: true }, false, open).way).toBe('door');
	expect(entranceOf(arrivingAt(board), true, open)).toEqual({ way: 'in' });
});

test('what is no page is answered with a number', () => {
	expect(entranceOf(arrivingAt(board, { accept: 'application/json' }), false, open)).toEqual({ way: 'unauthorized' });
});

test('only what is listed is open, and an address that leads nowhere', () => {
	expect(entranceOf(arrivingAt('/sign-in'), false, open)).toEqual({ way: 'in' });
	expect(entranceOf(arrivingAt('/sign-in/more'), false, open)).toMatchObject({ way: 'door' });
	expect(entranceOf(arrivingAt(null), false, open)).toEqual({ way: 'in' });
});
