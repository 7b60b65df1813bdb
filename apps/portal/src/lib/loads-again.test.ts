import { expect, test } from 'vitest';
import { ofClient, toLoadAgain } from './loads-again.ts';

const happened = (clientId: string | null) => ({
	id: '1',
	name: 'dispute.answered',
	subject: null,
	clientId,
	at: new Date(0),
	actor: null,
});

test('PTL-05 pages load again what belongs to the client to whom something happened, each once; all of it when much was missed', () => {
	const message = { reload: false, happened: ['x', 'x', null, 'y'].map(happened) };
	expect(toLoadAgain(message)).toEqual([ofClient('x'), ofClient('y')]);
	expect(toLoadAgain({ ...message, reload: true })).toBe('all');
});
