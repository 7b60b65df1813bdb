import { allow, refuse } from '@quittance/core/outcome.ts';
import { day } from '@quittance/core/calendar/day.ts';
import { tasksOfClient } from '@quittance/db/client-tasks.ts';
import type { OwnTask } from '@quittance/db/tasks.ts';
import { taskOwners } from '@quittance/db/task-owners.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { openDesk } from '../testing/desk.ts';
import { addOwnTask } from './add-own-task.ts';
import { changeOwnTask } from './change-own-task.ts';
import { claimCard } from './claim-card.ts';
import { completeTask } from './complete-task.ts';
import { reopenTask } from './reopen-task.ts';

const { database: db } = await testDatabase();
let desks = 0;

const typed: OwnTask = { title: 'Ring the notary', note: '', dueOn: day('2026-03-12'), ownerId: null };

async function house() {
	const desk = await openDesk(db, ++desks);
	const durand = await desk.owes('Durand', 10_000n);
	const add = async (task: Partial<OwnTask> = {}, clientId: string | null = durand) => {
		const added = await addOwnTask(desk.office, { actor: desk.admin, clientId, ...typed, ...task });
		return added.ok ? added.value.id : '';
	};
	const change = (taskId: string, version: number, title: string, actor = desk.admin) =>
		changeOwnTask(desk.office, { actor, taskId, version, ...typed, title });
	return { ...desk, durand, add, retitle: change };
}

test('TSK-01 an own task is a card with its title, day, owner and note; of a client or of none', async () => {
	const { add, board, admin } = await house();
	await add({ title: '  Ring the notary ', note: 'After noon', ownerId: admin.id });
	await add({ title: 'Order envelopes', dueOn: null }, null);
	expect(await board()).toMatchObject([
		{
			client: { name: 'Durand' },
			column: 'to do',
			mayAct: true,
			subject: {
				...{ task: 'own', title: 'Ring the notary', note: 'After noon', dueOn: '2026-03-12' },
				owner: { id: admin.id, name: 'anne' },
			},
		},
		{ client: null, subject: { title: 'Order envelopes', dueOn: null, owner: null } },
	]);
});

test('TSK-01 DOC-02 all of the staff see a task without a client; one of a client only those who may see it', async () => {
	const { add, board, joins, grant, durand, office } = await house();
	await add();
	await add({ title: 'Order envelopes' }, null);
	const [ines, victor] = [await joins('Ines'), await joins('Victor', 'viewer')];
	await grant(ines, durand, 'none');
	expect(await board(ines)).toMatchObject([{ client: null, mayAct: true }]);
	expect(await board(victor)).toMatchObject([{ mayAct: false }, { client: null, mayAct: false }]);
	const asked = { actor: ines, clientId: durand, ...typed };
	expect(await addOwnTask(office, asked)).toEqual(refuse('client.unknown'));
	await grant(ines, durand, 'read');
	expect(await addOwnTask(office, asked)).toEqual(refuse('client.readOnly'));
});

test('TSK-01 a task has a title, and is given to somebody who can do it', async () => {
	const { office, admin, durand, joins, grant, organizationId } = await house();
	const [ines, victor] = [await joins('Ines'), await joins('Victor', 'viewer')];
	await grant(ines, durand, 'read');
	const give = (ownerId: string, clientId: string | null = durand) =>
		addOwnTask(office, { actor: admin, clientId, ...typed, ownerId });
	expect(await addOwnTask(office, { actor: admin, clientId: null, ...typed, title: ' ' })).toEqual(
		refuse('task.noTitle'),
	);
	expect(await give(durand)).toEqual(refuse('collaborator.unknown'));
	expect(await give(victor.id)).toEqual(refuse('collaborator.notOwner', { name: 'Victor' }));
	expect(await give(ines.id)).toEqual(refuse('collaborator.notOwner', { name: 'Ines' }));
	expect(await give(ines.id, null)).toMatchObject({ ok: true });
	const owners = (clientId: string | null) => db.read(organizationId, (tx) => taskOwners(tx, clientId));
	expect((await owners(durand)).map(({ name }) => name)).toEqual(['anne', 'bruno']);
	expect((await owners(null)).map(({ name }) => name)).toEqual(['Ines', 'anne', 'bruno']);
});

test('TSK-01 TSK-04 of two who change a task at once one wins, and the other is told who', async () => {
	const { add, board, retitle, admin, colleague } = await house();
	const id = await add();
	const answers = await Promise.all([retitle(id, 0, 'Ring Anne', admin), retitle(id, 0, 'Ring Bruno', colleague)]);
	expect(answers.filter(({ ok }) => ok)).toEqual([allow({ version: 1 })]);
	const winner = answers[0].ok ? 'anne' : 'bruno';
	expect(answers.find(({ ok }) => !ok)).toEqual(refuse('card.moved', { by: winner, column: 'to do' }));
	expect(await board()).toMatchObject([{ subject: { title: `Ring ${winner === 'anne' ? 'Anne' : 'Bruno'}` } }]);
});

test('TSK-01 TSK-03 a task in another’s hands is not changed', async () => {
	const { add, retitle, colleague, office } = await house();
	const id = await add();
	await claimCard(office, { actor: colleague, cardId: id });
	expect(await retitle(id, 1, 'Ring Anne')).toEqual(refuse('card.claimed', { by: 'bruno' }));
	expect(await retitle(id, 1, 'Ring Bruno', colleague)).toEqual(allow({ version: 2 }));
});

test('TSK-01 a task is done, and undone: it stands again where it stood, and can be changed again', async () => {
	const { add, board, retitle, admin, office, organizationId, durand } = await house();
	const id = await add();
	const reopen = () => reopenTask(office, { actor: admin, taskId: id });
	expect(await reopen()).toEqual(refuse('task.notDone'));
	await completeTask(office, { actor: admin, taskId: id, outcome: 'They sign on Monday' });
	expect(await retitle(id, 0, 'Too late')).toEqual(refuse('card.done'));
	const inFile = () => db.read(organizationId, (tx) => tasksOfClient(tx, durand, 5));
	expect(await inFile()).toMatchObject([{ id, done: true, doneBy: 'anne', outcome: 'They sign on Monday' }]);
	expect(await Promise.all([reopen(), reopen()])).toEqual(
		expect.arrayContaining([allow(null), refuse('task.notDone')]),
	);
	expect(await board()).toMatchObject([{ id, column: 'to do', done: null }]);
	expect(await inFile()).toMatchObject([{ done: false, doneAt: null, doneBy: null, outcome: null }]);
	expect(await retitle(id, 0, 'Ring again')).toEqual(allow({ version: 1 }));
});

test('TSK-01 what the engine found is neither changed nor reopened by hand', async () => {
	const { office, admin, change, durand, retitle } = await house();
	const { id } = await change((tx) =>
		tx.insertInto('task').values({ kind: 'bounce', clientId: durand }).returning('id').executeTakeFirstOrThrow(),
	);
	expect(await retitle(id, 0, 'Mine now')).toEqual(refuse('card.unknown'));
	expect(await reopenTask(office, { actor: admin, taskId: id })).toEqual(refuse('card.unknown'));
});
