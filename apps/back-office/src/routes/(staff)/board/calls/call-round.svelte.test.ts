import type { Card } from '@quittance/core/board/card.ts';
import { expect, test } from 'vitest';
import { CallRound, type KeptRound } from './call-round.svelte.ts';

const card = (id: string, by?: string): Card => ({
	id,
	subject: {
		kind: 'action',
		step: 'R1',
		channel: 'phone',
		waitsFor: 'hand',
		dueOn: '2026-03-10' as never,
		leaving: null,
	},
	client: { id: `client of ${id}`, name: id },
	money: { minor: 100n, currency: 'EUR' },
	...({ oldestDueOn: null, invoices: 1, column: 'to do', place: id, version: 0, mayAct: true, done: null } as const),
	claim: by === undefined ? null : { by, name: by, at: new Date(0) },
	createdAt: new Date(0),
});

function round(pile: () => readonly Card[]) {
	let kept: KeptRound | undefined;
	const keep = { get: () => kept, set: (now: KeptRound | undefined) => void (kept = now) };
	return { make: () => new CallRound(pile, () => 'me', keep) };
}

test('TSK-06 cards keep their place as calls are made, and new ones come last; a reload forgets nothing', () => {
	let pile = [card('a'), card('b'), card('c')];
	const { make } = round(() => pile);
	const first = make();
	first.stay();
	first.add({ id: 'a', name: 'a', outcome: 'reached' });
	pile = [card('d'), card('b'), card('c')];
	const reloaded = make();
	expect(reloaded.place('b')).toEqual({ at: 2, of: 4 });
	expect(reloaded.after('a').map(({ id }) => id)).toEqual(['b', 'c', 'd']);
	expect(reloaded.before('b')).toBe('a');
	expect(reloaded.before('a')).toBeUndefined();
	expect(reloaded.made).toEqual([{ id: 'a', name: 'a', outcome: 'reached' }]);
	reloaded.begin();
	expect(make().place('d')).toEqual({ at: 1, of: 3 });
});

test('TSK-03 a card that somebody else holds is told of; one’s own is not', () => {
	const { make } = round(() => [card('a', 'me'), card('b', 'Karim')]);
	const [mine, theirs] = [card('a', 'me'), card('b', 'Karim')];
	expect([make().heldBy(mine), make().heldBy(theirs)]).toEqual([undefined, 'Karim']);
});
