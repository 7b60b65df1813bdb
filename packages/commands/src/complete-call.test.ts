import { addDays } from '@quittance/core/calendar/day.ts';
import { allow, refuse } from '@quittance/core/outcome.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { deskDay, openDesk } from '../testing/desk.ts';
import { nobodyPrints } from '../testing/send-night.ts';
import { completeAction, type CompleteAction } from './complete-action.ts';
import { planRun } from './plan-run.ts';
import { writeScript } from './write-script.ts';

const { database: db } = await testDatabase();
let desks = 0;

async function call(...owed: bigint[]) {
	const desk = await openDesk(db, ++desks);
	await desk.owes('Durand', ...owed);
	await desk.plan();
	const [card] = await desk.board();
	const { office, admin, change } = desk;
	const complete = (how: Partial<CompleteAction> = {}, actor = admin) =>
		completeAction(office, { actor, actionId: card!.id, outcome: 'reached', countsAsLevel: true, ...how });
	return {
		...desk,
		card: card!,
		complete,
		promises: () =>
			change((tx) =>
				tx
					.selectFrom('promise as p')
					.innerJoin('invoice as i', 'i.id', 'p.invoiceId')
					.select(['i.number', 'p.amountMinor', 'p.promisedOn', 'p.state'])
					.orderBy('i.number')
					.execute(),
			),
		told: () =>
			change((tx) =>
				tx.selectFrom('activity').select('name').where('name', '<>', 'run.planned').orderBy('id').execute(),
			),
	};
}
const friday = addDays(deskDay, 3);

test('TSK-06 INV-08 a call is done with its promise, shared over its invoices, and both are told of', async () => {
	const { complete, promises, board } = await call(10_000n, 5_000n);
	expect(await complete({ promise: { minor: 12_000n, on: friday } })).toEqual(allow(null));
	expect(await promises()).toEqual([
		{ number: 'Durand-1', amountMinor: 10_000n, promisedOn: friday, state: 'expected' },
		{ number: 'Durand-2', amountMinor: 2_000n, promisedOn: friday, state: 'expected' },
	]);
	expect(await board()).toMatchObject([{ column: 'done', done: { outcome: 'reached' } }]);
});

test('TSK-06 a promise that cannot be is no call done either: neither is written', async () => {
	const { complete, promises, board } = await call(10_000n);
	expect(await complete({ promise: { minor: 10_001n, on: friday } })).toEqual(
		refuse('promise.tooMuch', { left: '10000' }),
	);
	expect(await complete({ promise: { minor: null, on: addDays(deskDay, -1) } })).toMatchObject({
		refusal: 'promise.inThePast',
	});
	expect(await promises()).toEqual([]);
	expect(await board()).toMatchObject([{ column: 'to do' }]);
	expect(await complete({ promise: { minor: null, on: friday } })).toEqual(allow(null));
	expect(await promises()).toMatchObject([{ amountMinor: 10_000n }]);
});

test('TSK-06 of two who end one call at once one is told, and one promise stands', async () => {
	const { complete, promises, admin, colleague } = await call(10_000n);
	const promise = { minor: 4_000n, on: friday };
	const answers = await Promise.all([complete({ promise }, admin), complete({ promise }, colleague)]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers.find(({ ok }) => !ok)).toEqual(refuse('action.notOpen', { state: 'done' }));
	expect(await promises()).toHaveLength(1);
});

test('TSK-06 a call that counted and has a next day becomes a task of that day, of who called', async () => {
	const { complete, admin, change } = await call(10_000n);
	expect(await complete({ next: { on: deskDay, title: 'Call again' } })).toEqual(
		refuse('action.nextNotAhead', { on: deskDay }),
	);
	await complete({ next: { on: friday, title: 'Call again' } });
	const tasks = await change((tx) =>
		tx.selectFrom('task').select(['kind', 'title', 'note', 'dueOn', 'ownerId']).execute(),
	);
	expect(tasks).toEqual([{ kind: 'own', title: 'Call again', note: 'reached', dueOn: friday, ownerId: admin.id }]);
});

test('TSK-06 a call that did not count comes again on its next day, and not before; without one, the next night', async () => {
	const again = async (next?: CompleteAction['next']) => {
		const { complete, office, worker, clock, board } = await call(10_000n);
		await complete({ outcome: 'nobody', countsAsLevel: false, next });
		const calls = async (days: number) => {
			clock.at = new Date(clock.at.getTime() + 86_400_000);
			await planRun(office, { actor: worker, day: addDays(deskDay, days), ...nobodyPrints });
			return (await board()).filter(({ column }) => column === 'to do').length;
		};
		return [await calls(1), await calls(2), await calls(3)];
	};
	expect(await again({ on: friday, title: 'Call again' })).toEqual([0, 0, 1]);
	expect(await again()).toEqual([1, 1, 1]);
});

test('TSK-06 SCN-13 the script of a call is written out for its client; instructions with figures are the script', async () => {
	const { office, admin, organizationId, card, change, complete } = await call(10_000n);
	const script = () => writeScript(office, { organizationId, seenBy: admin.id, actionId: card.id, ...nobodyPrints });
	const read = await script();
	expect(read.ok && read.value).toMatch(/Durand/);
	expect(read.ok && read.value).toMatch(/100,00/);
	await change((tx) => tx.updateTable('step').set({ instructions: 'Dire que {{ due }} manquent.' }).execute());
	expect(await script()).toEqual(allow('Dire que 100,00\u00a0€ manquent.'));
	await change((tx) => tx.updateTable('step').set({ instructions: 'Dire {{ nonsense }}.' }).execute());
	expect(await script()).toEqual(read);
	await complete();
	expect(await script()).toMatchObject({ ok: false });
});
