import { openDesk } from '@quittance/commands/testing/desk.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { storeClientFlags } from '@quittance/db/client-flags.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { refusalOf } from '../answer.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
const desk = await openDesk(database, 1);
const durand = await desk.owes('Durand', 10_000n, 2_000n);
await desk.plan();
const ines = await joinStaff(database, desk, 'collaborator', 'Ines');
const victor = await joinStaff(database, desk, 'viewer', 'Victor');
const as = (staff: typeof ines) => createOfficeCaller({ ...officeContext(database, staff), office: desk.office }).board;

test('TSK-01 the board comes with where to follow it from, and what its columns hold altogether', async () => {
	const { cards, totals, cursor, today } = await as(ines).all({});
	expect(cards).toMatchObject([{ client: { name: 'Durand' }, column: 'to do', mayAct: true }]);
	expect(totals).toEqual([{ column: 'to do', currency: 'EUR', cards: 1, minor: 12_000n }]);
	expect({ cursor, today }).toMatchObject({
		cursor: expect.stringMatching(/^\d+:\d+:/) as string,
		today: '2026-03-10',
	});
});

test('TSK-07 DOC-02 of some clients only the cards that the filter leaves are answered, and none of clients that one may not see', async () => {
	const among = (clients: (string | null)[], filter = {}) =>
		as(ines)
			.among({ clients, filter })
			.then((cards) => cards.map(({ client }) => client?.name));
	expect(await among([durand])).toEqual(['Durand']);
	expect(await among([durand], { channel: 'phone', from: 100 })).toEqual(['Durand']);
	expect(await among([durand], { channel: 'letter' })).toEqual([]);
	expect(await among([durand], { from: 1_000 })).toEqual([]);
	expect(await among([null])).toEqual([]);
	const unseen = await desk.owes('Unseen', 5_000n);
	await desk.plan();
	await desk.grant({ ...desk, kind: 'collaborator', id: ines.id }, unseen, 'none');
	expect(await among([durand, unseen])).toEqual(['Durand']);
});

test('TSK-06 the panel of a card says what it asks for, whom to call and of which invoices', async () => {
	const [card] = (await as(victor).all({})).cards;
	expect(await as(victor).one({ id: card!.id })).toMatchObject({
		card: { id: card!.id, mayAct: false },
		lines: [
			{ number: 'Durand-1', chasedMinor: 10_000n, climbsTo: 1 },
			{ number: 'Durand-2', chasedMinor: 2_000n, climbsTo: 1 },
		],
		recipients: [{ number: '+33123456789' }],
	});
});

test('CLI-02 the panel of a card shows that the client is to be handled with care, or is a supplier too', async () => {
	const [card] = (await as(victor).all({})).cards;
	expect((await as(victor).one({ id: card!.id })).flags).toEqual({ supplier: false, conflict: false });
	await desk.change((tx) => storeClientFlags(tx, durand, { conflict: true }));
	expect((await as(victor).one({ id: card!.id })).flags).toEqual({ supplier: false, conflict: true });
});

test('TSK-04 whoever comes too late is told who was faster; a viewer moves nothing', async () => {
	const [card] = (await as(ines).all({})).cards;
	const move = { id: card!.id, to: 'in progress', under: null, version: card!.version } as const;
	expect(await as(victor).move(move).catch(refusalOf)).toEqual(refuse('act.notForRole'));
	await as(ines).move(move);
	expect(await as(ines).move(move).catch(refusalOf)).toEqual(
		refuse('card.moved', { by: 'Ines', column: 'in progress' }),
	);
});

test('DOC-02 the card of a client without any right is like no card at all', async () => {
	const [card] = (await as(ines).all({})).cards;
	await desk.grant({ ...desk, kind: 'collaborator', id: ines.id }, durand, 'none');
	expect((await as(ines).all({})).cards).toEqual([]);
	for (const ask of [() => as(ines).one({ id: card!.id }), () => as(ines).claim({ id: card!.id })])
		expect(await ask().catch(refusalOf)).toEqual(refuse('card.unknown'));
});
