import { expect, test } from 'vitest';
import { entranceOf } from './entrance.ts';

const open = { '/sign-in': 'the door itself' };
const board = { routeId: '/(staff)/board', to: '/board?mine=1', forPage: true, method: 'GET' };

test('whoever is not signed in is led to the door, and back afterwards', () => {
	expect(entranceOf(board, false, open)).toEqual({ way: 'door', path: '/sign-in?to=%2Fboard%3Fmine%3D1' });
	expect(entranceOf({ ...board, to: '/' }, false, open)).toEqual({ way: 'door', path: '/sign-in' });
	expect(entranceOf({ ...board, method: 'POST' }, false, open)).toEqual({ way: 'door', path: '/sign-in' });
	expect(entranceOf(board, true, open)).toEqual({ way: 'in' });
});

test('what is no page is answered with a number', () => {
	expect(entranceOf({ ...board, forPage: false }, false, open)).toEqual({ way: 'unauthorized' });
});

test('only what is listed is open, and an address that leads nowhere', () => {
	expect(entranceOf({ ...board, routeId: '/sign-in' }, false, open)).toEqual({ way: 'in' });
	expect(entranceOf({ ...board, routeId: '/sign-in/more' }, false, open)).toMatchObject({ way: 'door' });
	expect(entranceOf({ ...board, routeId: null }, false, open)).toEqual({ way: 'in' });
});
