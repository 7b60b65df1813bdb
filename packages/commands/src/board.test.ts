import { allow, refuse } from '@quittance/core/outcome.ts';
import { taskKinds } from '@quittance/core/board/task-kind.ts';
import { addTask } from '@quittance/db/tasks.ts';
import { boardTotals } from '@quittance/db/board.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { deskDay, openDesk } from '../testing/desk.ts';
import { claimCard } from './claim-card.ts';
import { completeAction } from './complete-action.ts';
import { completeTask } from './complete-task.ts';
import { moveCard, type MoveCard } from './move-card.ts';
import { openDispute } from './open-dispute.ts';
import { releaseCard } from './release-card.ts';

const { database: db } = await testDatabase();
let desks = 0;

async function house(...clients: string[]) {
	const desk = await openDesk(db, ++desks);
	const clientIds: string[] = [];
	for (const name of clients) clientIds.push(await desk.owes(name, 10_000n));
	await desk.plan();
	const { office, admin } = desk;
	const move = (
		card: { id: string; version: number },
		to: MoveCard['to'],
		under: string | null = null,
		actor = admin,
	) => moveCard(office, { actor, cardId: card.id, to, under, version: card.version });
	return { ...desk, clientIds, move };
}

test('TSK-01 a call to make and a task are cards; one without an amount too', async () => {
	const { board, change, clock, clientIds } = await house('Durand');
	await change((tx) => addTask(tx, { kind: 'night', about: { why: 'did not run' } }, clock.at));
	await change((tx) => addTask(tx, { kind: 'bounce', clientId: clientIds[0]! }, clock.at));
	expect(await board()).toMatchObject([
		{
			client: { name: 'Durand' },
			money: { minor: 10_000n, currency: 'EUR' },
			oldestDueOn: '2026-02-23',
			invoices: 1,
			column: 'to do',
			version: 0,
			claim: null,
			mayAct: true,
			subject: { kind: 'action', step: 'R1', channel: 'phone', waitsFor: 'hand' },
		},
		{ client: null, money: null, subject: { kind: 'task', task: 'night', about: { why: 'did not run' } } },
		{ client: { name: 'Durand' }, subject: { kind: 'task', task: 'bounce' } },
	]);
});

test.each(taskKinds)(
	'TSK-01 a task of the kind "%s" is a card of its client, and stands in every open column',
	async (kind) => {
		const { board, change, clock, clientIds, move } = await house('Durand');
		const taskId = await change((tx) => addTask(tx, { kind, clientId: clientIds[0]!, title: 'Look' }, clock.at));
		const card = async () => (await board()).find(({ id }) => id === taskId)!;
		expect(await card()).toMatchObject({ client: { name: 'Durand' }, column: 'to do', subject: { task: kind } });
		for (const column of ['in progress', 'waiting for the client', 'to do'] as const) {
			expect(await move(await card(), column)).toMatchObject({ ok: true });
			expect(await card()).toMatchObject({ column });
		}
	},
);

test('TSK-01 what is done today stands in the column "done", with who and how; tomorrow it is gone', async () => {
	const { office, admin, board, organizationId, change, clock } = await house('Durand');
	const taskId = await change((tx) => addTask(tx, { kind: 'own' }, clock.at));
	const call = (await board()).find(({ subject }) => subject.kind === 'action')!;
	await completeAction(office, { actor: admin, actionId: call.id, outcome: 'reached', countsAsLevel: true });
	expect(await completeTask(office, { actor: admin, taskId, outcome: '' })).toEqual(allow(null));
	expect(await completeTask(office, { actor: admin, taskId, outcome: '' })).toEqual(refuse('card.done'));
	expect(await board()).toMatchObject([
		{ id: call.id, column: 'done', done: { by: 'anne', outcome: 'reached' } },
		{ id: taskId, column: 'done', done: { by: 'anne', outcome: '' } },
	]);
	const tomorrow = { viewer: null, today: '2026-03-11' as typeof deskDay, claimedSince: clock.at };
	expect(await db.read(organizationId, (tx) => boardTotals(tx, tomorrow))).toEqual([]);
});

test('TSK-01 a dispute is done by its answer, not by a tick', async () => {
	const { office, admin, board, change } = await house('Durand');
	const { id: invoiceId } = await change((tx) => tx.selectFrom('invoice').select('id').executeTakeFirstOrThrow());
	await openDispute(office, { actor: admin, invoiceId, minor: null, reason: 'price' });
	const card = (await board()).find(({ subject }) => subject.kind === 'task')!;
	expect(card).toMatchObject({ money: { minor: 10_000n, currency: 'EUR' }, subject: { task: 'dispute' } });
	expect(await completeTask(office, { actor: admin, taskId: card.id, outcome: '' })).toEqual(refuse('task.asks'));
});

test('TSK-03 of two who take a card at once one has it, and the other is told who', async () => {
	const { office, admin, colleague, board } = await house('Durand');
	const [card] = await board();
	const answers = await Promise.all([admin, colleague].map((actor) => claimCard(office, { actor, cardId: card!.id })));
	expect(answers.filter(({ ok }) => ok)).toEqual([allow({ version: 1 })]);
	const winner = answers[0]!.ok ? 'anne' : 'bruno';
	expect(answers.find(({ ok }) => !ok)).toEqual(refuse('card.claimed', { by: winner }));
	expect(await board()).toMatchObject([{ claim: { name: winner }, version: 1 }]);
});

test('TSK-03 only its holder lets go of a card, until they have been gone for long', async () => {
	const { office, admin, colleague, board, clock } = await house('Durand');
	const [card] = await board();
	await claimCard(office, { actor: admin, cardId: card!.id });
	const release = () => releaseCard(office, { actor: colleague, cardId: card!.id });
	expect(await release()).toEqual(refuse('card.claimed', { by: 'anne' }));
	clock.at = new Date(clock.at.getTime() + 4 * 3_600_000);
	expect(await board()).toMatchObject([{ claim: null }]);
	expect(await claimCard(office, { actor: colleague, cardId: card!.id })).toEqual(allow({ version: 2 }));
	expect(await release()).toEqual(allow({ version: 3 }));
	expect(await release()).toEqual(allow({ version: 3 }));
});

test('TSK-04 of two who move a card at once one wins, and the other is told who and where it is', async () => {
	const { admin, colleague, board, move } = await house('Durand');
	const [card] = await board();
	const answers = await Promise.all([
		move(card!, 'waiting for the client', null, admin),
		move(card!, 'waiting for the client', null, colleague),
	]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	const winner = answers[0].ok ? 'anne' : 'bruno';
	expect(answers.find(({ ok }) => !ok)).toEqual(refuse('card.moved', { by: winner, column: 'waiting for the client' }));
});

test('TSK-04 a stale move is refused, with who was faster; the board shows the truth', async () => {
	const { colleague, board, move } = await house('Durand');
	const [card] = await board();
	expect(await move(card!, 'in progress')).toMatchObject({ ok: true, value: { version: 1 } });
	expect(await move(card!, 'to do', null, colleague)).toEqual(
		refuse('card.moved', { by: 'anne', column: 'in progress' }),
	);
	expect(await board()).toMatchObject([{ column: 'in progress', version: 1, claim: { name: 'anne' } }]);
	const [now] = await board();
	expect(await move(now!, 'to do', null, colleague)).toEqual(refuse('card.claimed', { by: 'anne' }));
	expect(await move(now!, 'to do')).toMatchObject({ ok: true });
	expect(await board()).toMatchObject([{ column: 'to do', claim: null }]);
});

test('TSK-04 a card stands where it was put, under its neighbour; without one, on top', async () => {
	const { board, move } = await house('Arnaud', 'Brunel', 'Colin');
	const names = async () => (await board()).map(({ client }) => client?.name);
	const [first, second, third] = await board();
	const [a, b, c] = [first!, second!, third!].map(({ client }) => client?.name);
	await move(third!, 'to do', first!.id);
	expect(await names()).toEqual([a, c, b]);
	await move(first!, 'to do', second!.id);
	expect(await names()).toEqual([c, b, a]);
	const moved = (await board()).find(({ id }) => id === first!.id)!;
	await move(moved, 'to do', '01890000-0000-7000-8000-00000000dead');
	expect(await names()).toEqual([a, c, b]);
});

test('TSK-04 cards that are put at the same spot at the same time have places of their own', async () => {
	const { board, move } = await house('Arnaud', 'Brunel', 'Colin', 'Duval');
	const [under, ...others] = await board();
	await Promise.all(others.map((card) => move(card, 'to do', under!.id)));
	const now = await board();
	expect(new Set(now.map(({ place }) => place)).size).toBe(4);
	expect(now[0]?.id).toBe(under!.id);
});

test('TSK-06 nothing is done by being dragged into "done"', async () => {
	const { board, move } = await house('Durand');
	const [card] = await board();
	expect(await move(card!, 'done')).toEqual(refuse('card.doneByDoing'));
});

test('TSK-02 whoever may not see a client sees none of its cards; whoever may only read it moves none', async () => {
	const { office, board, grant, joins, move, clientIds } = await house('Durand', 'Petit');
	const [carla, victor] = [await joins('Carla'), await joins('Victor', 'viewer')];
	const [hidden] = clientIds;
	await grant(carla, hidden!, 'none');
	const [durand] = (await board()).filter(({ client }) => client?.id === hidden);
	expect(await board(carla)).toMatchObject([{ client: { name: 'Petit' }, mayAct: true }]);
	expect(await move(durand!, 'in progress', null, carla)).toEqual(refuse('card.unknown'));
	expect(await claimCard(office, { actor: carla, cardId: durand!.id })).toEqual(refuse('card.unknown'));
	await grant(carla, hidden!, 'read');
	expect((await board(carla)).map(({ client, mayAct }) => [client?.name, mayAct]).sort()).toEqual([
		['Durand', false],
		['Petit', true],
	]);
	expect(await move(durand!, 'in progress', null, carla)).toEqual(refuse('client.readOnly'));
	expect((await board(victor)).map(({ mayAct }) => mayAct)).toEqual([false, false]);
});

test('TSK-01 the planner changes what a card is about, and not where people put it; one that it cancels leaves the board', async () => {
	const { change, board, move, plan } = await house('Durand');
	const [card] = await board();
	await move(card!, 'in progress');
	const isOwed = async (openMinor: bigint) => {
		await change((tx) => tx.updateTable('invoice').set({ openMinor, lookOn: deskDay }).execute());
		await change((tx) => tx.updateTable('client').set({ lookedOn: null }).execute());
		await plan();
	};
	await isOwed(6_000n);
	const [changed] = await board();
	expect(changed).toMatchObject({ id: card!.id, money: { minor: 6_000n }, column: 'in progress', version: 1 });
	await isOwed(0n);
	expect(await board()).toEqual([]);
	expect(await move(changed!, 'to do')).toEqual(refuse('card.unknown'));
});
