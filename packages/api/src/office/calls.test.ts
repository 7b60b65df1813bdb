import { openDesk } from '@quittance/commands/testing/desk.ts';
import { openDispute } from '@quittance/commands/open-dispute.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { refusalOf } from '../answer.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
const desk = await openDesk(database, 1);
const durand = await desk.owes('Durand', 10_000n);
const martin = await desk.owes('Martin', 2_000n, 3_000n);
await desk.plan();
const [ines, karl, victor] = [
	await joinStaff(database, desk, 'collaborator', 'Ines'),
	await joinStaff(database, desk, 'collaborator', 'Karl'),
	await joinStaff(database, desk, 'viewer', 'Victor'),
];
const as = (staff: typeof ines) => createOfficeCaller({ ...officeContext(database, staff), office: desk.office });
const names = async (staff: typeof ines) => (await as(staff).calls.pile({})).map(({ client }) => client?.name).sort();

test('TSK-06 the pile of calls has those that one may make; who only looks makes none', async () => {
	expect(await names(ines)).toEqual(['Durand', 'Martin']);
	expect(await names(victor)).toEqual([]);
	await desk.grant({ ...desk, kind: 'collaborator', id: karl.id }, durand, 'read');
	expect(await names(karl)).toEqual(['Martin']);
	expect(await as(ines).calls.pile({ filter: { search: 'mart' } })).toMatchObject([{ client: { name: 'Martin' } }]);
	await desk.grant({ ...desk, kind: 'collaborator', id: karl.id }, durand, 'full');
});

test('TSK-06 CLI-06 a call brings the money, the numbers with their objections, the story and the script', async () => {
	const { change, office, admin } = desk;
	await change((tx) =>
		tx
			.updateTable('phone')
			.set({ objectedAt: desk.clock.at, objectedBy: 'Anne' })
			.where('clientId', '=', martin)
			.execute(),
	);
	const { id: invoiceId } = await change((tx) =>
		tx.selectFrom('invoice').select('id').where('number', '=', 'Durand-1').executeTakeFirstOrThrow(),
	);
	await openDispute(office, { actor: admin, invoiceId, minor: 1_000n, reason: 'price' });
	const pile = await as(ines).calls.pile({});
	const of = (name: string) => as(ines).calls.one({ id: pile.find(({ client }) => client?.name === name)!.id });
	expect(await of('Durand')).toMatchObject({
		client: { name: 'Durand', conflict: false },
		balances: [{ outstandingMinor: 10_000n, overdueMinor: 10_000n }],
		numbers: [{ number: '+33123456789', name: null, objectedAt: null }],
		disputes: [{ number: 'Durand-1', state: 'open', reason: { fr: expect.any(String) as string } }],
		promises: [],
		script: { ok: true },
	});
	expect(await of('Martin')).toMatchObject({ numbers: [{ objectedAt: desk.clock.at }] });
});

test('TSK-03 a card that a colleague holds stays in the pile, with who; DOC-02 without any right there is none', async () => {
	const [first] = await as(ines).calls.pile({});
	await as(karl).board.claim({ id: first!.id });
	expect(await as(ines).calls.pile({})).toContainEqual(
		expect.objectContaining({ id: first!.id, claim: expect.objectContaining({ name: 'Karl' }) as object }),
	);
	await desk.grant({ ...desk, kind: 'collaborator', id: ines.id }, first!.client!.id, 'none');
	expect(await as(ines).calls.pile({})).toHaveLength(1);
	expect(await as(ines).calls.one({ id: first!.id }).catch(refusalOf)).toEqual(refuse('card.unknown'));
});
