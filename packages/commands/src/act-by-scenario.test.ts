import { UNDO_MS } from '@quittance/core/board/undo.ts';
import { addDays, day } from '@quittance/core/calendar/day.ts';
import { allow, refuse } from '@quittance/core/outcome.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { expect, test } from 'vitest';
import { addDebtor, openNightBook, type NightBook } from '../testing/night-book.ts';
import { nobodyPrints, queued, send } from '../testing/send-night.ts';
import { includeLine } from './include-line.ts';
import { leaveOutLine } from './leave-out-line.ts';
import { placeHold } from './place-hold.ts';
import { planRun } from './plan-run.ts';
import { sendSelected } from './send-selected.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
let organizations = 0;

/** A morning: Durand owes two invoices, of which one is on stop; the night has planned what is due, and it waits for somebody's hand. */
async function morning(book: Omit<NightBook, 'today'> = {}, planned = true) {
	const organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	const worker: Actor = { organizationId, kind: 'worker', id: 'worker 1' };
	const staff = await openNightBook(db, organizationId, { today, automatic: false, ...book });
	const clock = { at: new Date('2026-03-10T09:00:00Z') };
	const office = { db, now: () => clock.at };
	const change = <T>(act: (tx: Tx) => Promise<T>) => db.write(worker, act);
	const owes = (name: string, ...minors: bigint[]) =>
		change((tx) =>
			addDebtor(tx, {
				name,
				invoices: minors.map((minor, at) => ({ number: `${name}-${at + 1}`, dueOn: addDays(today, -15), minor })),
			}),
		);
	const { clientId, invoiceIds } = await owes('Durand', 10_000n, 2_000n);
	const [goes = '', held = ''] = invoiceIds;
	const plan = (on = today) => planRun(office, { actor: worker, day: on, ...nobodyPrints });
	await placeHold(office, { actor: staff.admin, of: { invoiceId: held }, kind: 'stop', reason: 'they rang' });
	if (planned) await plan();
	return {
		...staff,
		...{ office, organizationId, worker, clock, change, owes, plan, clientId, goes, held },
		joins: (granted: 'read' | 'none') =>
			change(async (tx): Promise<Actor> => {
				const person = { name: granted, email: `${granted}@belmont.example`, role: 'collaborator' as const };
				const { id } = await tx.insertInto('collaborator').values(person).returning('id').executeTakeFirstOrThrow();
				await tx.insertInto('clientRight').values({ collaboratorId: id, clientId, granted }).execute();
				return { organizationId, kind: 'collaborator', id };
			}),
		/** What stands, by what it asks for, with the invoices it lists. */
		actions: () =>
			change((tx) =>
				tx
					.selectFrom('action')
					.select(['id', 'state', 'totalMinor', 'cancelledBecause'])
					.orderBy('totalMinor', 'desc')
					.execute(),
			),
		include: (actor: Actor = staff.admin, invoiceId = held, reason = 'the director asks') =>
			includeLine(office, { actor, invoiceId, reason, ...nobodyPrints }),
		leaveOut: (actor: Actor = staff.admin) => leaveOutLine(office, { actor, invoiceId: held, ...nobodyPrints }),
		send: (actionIds: readonly string[], actor: Actor = staff.admin) =>
			sendSelected(office, { actor, actionIds, enqueue: async () => {}, ...nobodyPrints }),
		/** What the worker sends once nothing can be called back; the lines of each mail in one text. */
		leaves: async () => {
			clock.at = new Date(clock.at.getTime() + UNDO_MS);
			const post = keptPost();
			for (const id of await queued(office, worker)) await send(office, worker, id, today, post);
			return post.kept.map(({ raw }) => String(raw));
		},
	};
}

test('TSK-07 SCN-16 an invoice on stop is included with a reason, stands in the message of the day, and leaves with it', async () => {
	const { actions, include, send: go, leaves, change, held } = await morning();
	expect(await actions()).toMatchObject([{ state: 'open', totalMinor: 10_000n }]);
	expect(await include()).toEqual(allow(null));
	const [action] = await actions();
	expect(action).toMatchObject({ state: 'open', totalMinor: 12_000n });
	expect(await go([action!.id])).toMatchObject([{ client: 'Durand', fate: 'leaves' }]);
	const [mail] = await leaves();
	expect(mail).toContain('Durand-2');
	expect(await actions()).toMatchObject([{ state: 'done', totalMinor: 12_000n }]);
	const told = await change((tx) =>
		tx.selectFrom('activity').select(['subject', 'details']).where('name', '=', 'invoice.included').execute(),
	);
	const details = { reason: 'the director asks', because: 'invoice on stop', before: 'held', after: 'included' };
	expect(told).toMatchObject([{ subject: held, details }]);
});

test('TSK-07 where everything is held, including one line makes the message', async () => {
	const { actions, include, office, admin, goes, plan } = await morning({}, false);
	await placeHold(office, { actor: admin, of: { invoiceId: goes }, kind: 'stop', reason: 'they rang' });
	await plan();
	expect(await actions()).toEqual([]);
	await include();
	expect(await actions()).toMatchObject([{ state: 'open', totalMinor: 2_000n }]);
});

test('TSK-07 below its minimum or too soon after the last message, what somebody included is sent all the same', async () => {
	const { actions, include, send: go, leaves } = await morning({ scenario: { minimums: { EUR: 50_000n } } });
	expect(await actions()).toEqual([]);
	await include();
	const [action] = await actions();
	expect(await go([action!.id])).toMatchObject([{ fate: 'leaves' }]);
	expect(await leaves()).toHaveLength(1);
});

test('TSK-07 it is included for one day: the next night holds it again, and so does whoever leaves it out', async () => {
	const { actions, include, leaveOut, plan } = await morning();
	await include();
	expect(await leaveOut()).toEqual(allow(null));
	expect(await actions()).toMatchObject([{ totalMinor: 10_000n }]);
	expect(await leaveOut()).toEqual(refuse('include.notIncluded'));
	await include();
	await plan(addDays(today, 1));
	expect(await actions()).toMatchObject([{ state: 'open', totalMinor: 10_000n }]);
});

test('TSK-07 of two who include the same line one is told that somebody was faster', async () => {
	const { actions, include, admin, colleague } = await morning();
	const both = await Promise.all([include(admin), include(colleague)]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toEqual(refuse('include.notHeld'));
	expect(await actions()).toHaveLength(1);
});

test('TSK-07 DOC-02 nobody includes without a reason, without the right, before the night, or what a fact holds', async () => {
	const { include, joins, office, admin, goes, held, change } = await morning();
	expect(await include(admin, held, ' ')).toEqual(refuse('include.noReason'));
	expect(await include(admin, goes)).toEqual(refuse('include.notHeld'));
	expect(await include(await joins('read'))).toEqual(refuse('client.readOnly'));
	expect(await include(await joins('none'))).toEqual(refuse('invoice.unknown'));
	await change((tx) =>
		tx.insertInto('dispute').values({ invoiceId: held, reason: 'price', openedBy: 'test' }).execute(),
	);
	expect(await include()).toEqual(refuse('include.held', { because: 'disputed' }));
	await placeHold(office, { actor: admin, of: { invoiceId: goes }, kind: 'stop', reason: 'they rang' });
	const early = await morning({}, false);
	expect(await early.include()).toEqual(refuse('include.noRun'));
	expect(await early.actions()).toEqual([]);
});

test('TSK-07 a message that somebody has just sent leaves as it was seen: nothing is included in it, nor left out', async () => {
	const { actions, include, leaveOut, send: go, leaves } = await morning();
	const [action] = await actions();
	await go([action!.id]);
	expect(await include()).toEqual(refuse('action.sent', { by: 'anne' }));
	expect(await leaveOut()).toEqual(refuse('include.notIncluded'));
	expect(await leaves()).toHaveLength(1);
});

test('TSK-07 SCN-16 what was chosen is sent, one by one: what was paid meanwhile is refused with its reason, the rest goes', async () => {
	const { actions, owes, plan, change, send: go, leaves } = await morning();
	const martin = await owes('Martin', 7_000n);
	await plan();
	const [durand, other] = await actions();
	await change((tx) => tx.updateTable('invoice').set({ openMinor: 0n }).where('id', 'in', martin.invoiceIds).execute());
	const nobody = '01890000-0000-7000-8000-00000000dead';
	expect(await go([other!.id, durand!.id, durand!.id, nobody])).toMatchObject([
		{ client: 'Martin', fate: 'refused', why: refuse('action.nothingLeft', { because: 'paid' }) },
		{ client: 'Durand', fate: 'leaves' },
		{ client: 'Durand', fate: 'leaves' },
		{ client: '', fate: 'refused', why: refuse('action.unknown') },
	]);
	expect(await leaves()).toHaveLength(1);
});

test('TSK-07 of two who send the same line one sends it, and the other is told who was faster', async () => {
	const { actions, send: go, leaves, admin, colleague } = await morning();
	const [action] = await actions();
	const both = (await Promise.all([go([action!.id], admin), go([action!.id], colleague)])).flat();
	expect(both.map(({ fate }) => fate).sort()).toEqual(['leaves', 'refused']);
	const lost = both.find(({ fate }) => fate === 'refused');
	expect(lost).toMatchObject({ why: { refusal: 'action.sent' } });
	expect(['anne', 'bruno']).toContain(lost?.fate === 'refused' && lost.why.about['by']);
	expect(await leaves()).toHaveLength(1);
});

test('TSK-07 DOC-02 of clients one may only read nothing is sent, and of others one is told of none', async () => {
	const { actions, send: go, joins, leaves } = await morning();
	const [action] = await actions();
	expect(await go([action!.id], await joins('read'))).toMatchObject([
		{ client: 'Durand', why: refuse('client.readOnly') },
	]);
	expect(await go([action!.id], await joins('none'))).toMatchObject([{ client: '', why: refuse('action.unknown') }]);
	expect(await leaves()).toEqual([]);
});

test('TSK-07 calls are made from the board', async () => {
	const { actions, send: go, change, clientId, plan } = await morning({ channel: 'phone' }, false);
	await change((tx) => tx.insertInto('phone').values({ clientId, number: '+33123456789' }).execute());
	await plan();
	const [call] = await actions();
	expect(await go([call!.id])).toMatchObject([{ why: refuse('action.notMail', { channel: 'phone' }) }]);
});

test('TSK-07 letters are looked at, and go with the print', async () => {
	const { actions, send: go, change, clientId, plan } = await morning({ channel: 'letter' }, false);
	await change((tx) =>
		tx
			.insertInto('address')
			.values({ clientId, lines: ['1 rue de la Paix'], postalCode: '75002', city: 'Paris', country: 'FR' })
			.execute(),
	);
	await plan();
	const [letter] = await actions();
	expect(await go([letter!.id])).toMatchObject([{ client: 'Durand', fate: 'letter' }]);
	expect(await actions()).toMatchObject([{ state: 'open' }]);
});
