import { addDays, day } from '@quittance/core/calendar/day.ts';
import { UNDO_MS } from '@quittance/core/board/undo.ts';
import { allow, refuse } from '@quittance/core/outcome.ts';
import { boardCards } from '@quittance/db/board.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { nobodyPrints, queued, send } from '../testing/send-night.ts';
import { callBack } from './call-back.ts';
import { planRun } from './plan-run.ts';
import { readMessage } from './read-message.ts';
import { sendNow } from './send-now.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
let organizations = 0;

/** A mail that waits for somebody's hand, and two who may send it. */
async function house() {
	const organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	const worker: Actor = { organizationId, kind: 'worker', id: 'worker 1' };
	const staff = await openNightBook(db, organizationId, { today, automatic: false });
	const clock = { at: new Date('2026-03-10T09:00:00Z') };
	const office = { db, now: () => clock.at };
	const { clientId, invoiceIds } = await db.write(worker, (tx) =>
		addDebtor(tx, {
			name: 'Durand',
			invoices: [10_000n, 2_000n].map((minor, at) => ({ number: `D-${at + 1}`, dueOn: addDays(today, -15), minor })),
		}),
	);
	await planRun(office, { actor: worker, day: today, ...nobodyPrints });
	const asked = { viewer: staff.admin.id, today, claimedSince: new Date(0), mostPerColumn: 10 };
	const board = () => db.read(organizationId, (tx) => boardCards(tx, asked));
	const [card] = await board();
	const of = { actionId: card!.id, ...nobodyPrints };
	return {
		...staff,
		...{ worker, clock, office, board, clientId, invoiceIds },
		actionId: card!.id,
		change: <T>(act: (tx: Tx) => Promise<T>) => db.write(worker, act),
		read: async (seenBy: Actor = staff.admin) => readMessage(office, { organizationId, seenBy: seenBy.id, ...of }),
		send: (actor: Actor, words?: Parameters<typeof sendNow>[1]['words']) =>
			sendNow(office, { actor, words, enqueue: async () => {}, ...of }),
		/** What the worker does once the time to call it back is over. */
		leaves: async (post = keptPost()) => {
			clock.at = new Date(clock.at.getTime() + UNDO_MS);
			const [id] = await queued(office, worker);
			return id === undefined ? 'nothing' : send(office, worker, id, today, post);
		},
	};
}

test('TSK-06 SCN-15 a mail is read, given other words and sent; it leaves when nobody can call it back, and is done by who sent it', async () => {
	const { office, worker, admin, change, read, send, leaves, board } = await house();
	const message = await read();
	if (!message.ok) throw new Error(message.refusal);
	const { words, about, writer, total } = message.value;
	expect(words.body).toContain('[Tableau des factures]');
	expect({ writer, total }).toEqual({ writer: undefined, total: { minor: 12_000n, currency: 'EUR' } });
	const body = words.body.replace(/Il s’agit sans doute d’un oubli\./, 'Nous en avons parlé <hier>, {{ due }}.');
	expect(await send(admin, { ...words, subject: 'Suite à notre appel', body, about })).toMatchObject({ ok: true });
	expect(await queued(office, worker)).toEqual([]);
	expect(await board()).toMatchObject([{ subject: { leaving: { taken: false, by: 'anne' } } }]);
	const post = keptPost();
	expect(await leaves(post)).toBe('accepted');
	expect(post.kept).toHaveLength(1);
	const sent = await change((tx) =>
		tx.selectFrom('delivery').select(['subject', 'bodyText', 'bodyHtml']).executeTakeFirstOrThrow(),
	);
	expect(sent.subject).toBe('Suite à notre appel');
	expect(sent.bodyText).toContain('Nous en avons parlé <hier>, {{ due }}.');
	expect(sent.bodyHtml).toContain('Nous en avons parlé &#60;hier&#62;, {{ due }}.');
	expect(sent.bodyHtml).toContain('D-2');
	expect(await board()).toMatchObject([
		{ column: 'done', done: { by: 'anne', outcome: 'sent' }, subject: { leaving: null } },
	]);
});

test('TSK-06 called back it never leaves, waits on the board again, and keeps the words that it was given', async () => {
	const { admin, colleague, office, actionId, read, send, leaves, board } = await house();
	const { words, about } = await read().then((message) => (message.ok ? message.value : never()));
	await send(admin, { ...words, body: 'Bonjour', about });
	expect(await callBack(office, { actor: colleague, actionId })).toEqual(allow(null));
	const post = keptPost();
	expect(await leaves(post)).toBe('nothing');
	expect(post.kept).toEqual([]);
	expect(await board()).toMatchObject([{ column: 'to do', subject: { waitsFor: 'hand', leaving: null } }]);
	expect(await read()).toMatchObject(allow({ words: { body: 'Bonjour' }, writer: 'anne', outdated: false }));
	expect(await send(colleague)).toMatchObject({ ok: true });
	expect(await leaves(post)).toBe('accepted');
	expect(post.kept).toHaveLength(1);
});

test('TSK-04 of two who send one mail the second is told who was faster; whoever calls back too late, that it has left', async () => {
	const { admin, colleague, office, actionId, send, leaves } = await house();
	const both = await Promise.all([send(admin), send(colleague)]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toMatchObject({
		refusal: 'action.sent',
		about: { by: expect.any(String) as string },
	});
	const [fate, called] = await Promise.all([leaves(), callBack(office, { actor: admin, actionId })]);
	if (called.ok) expect(['delivery.taken', 'nothing']).toContain(fate);
	else expect([fate, called]).toEqual(['accepted', refuse('delivery.left')]);
	expect(await callBack(office, { actor: admin, actionId })).toEqual(refuse('delivery.left'));
});

test('SCN-16 paid before it left: it does not go, and who sent it sees why', async () => {
	const { admin, change, clientId, send, leaves, board } = await house();
	await send(admin);
	await change((tx) => tx.updateTable('invoice').set({ openMinor: 0n }).where('clientId', '=', clientId).execute());
	expect(await leaves()).toBe('cancelled');
	expect(await board()).toMatchObject([{ column: 'done', done: { by: 'anne', outcome: 'not sent: paid' } }]);
	expect(await send(admin)).toEqual(refuse('action.notOpen', { state: 'cancelled' }));
});

test('SCN-16 words that were written about other amounts are not sent: refused at once, or kept back when it changes later', async () => {
	const { admin, change, invoiceIds, read, send, leaves, board } = await house();
	const pay = (id: string | undefined) =>
		change((tx) =>
			tx
				.updateTable('invoice')
				.set({ openMinor: 500n })
				.where('id', '=', id ?? '')
				.execute(),
		);
	const { words, about } = await read().then((message) => (message.ok ? message.value : never()));
	await pay(invoiceIds[0]);
	expect(await send(admin, { ...words, about })).toEqual(refuse('draft.outdated'));
	const again = await read().then((message) => (message.ok ? message.value : never()));
	expect(await send(admin, { ...again.words, about: again.about })).toMatchObject({ ok: true });
	await pay(invoiceIds[1]);
	expect(await leaves()).toBe('waits');
	expect(await board()).toMatchObject([{ column: 'to do', subject: { waitsFor: 'hand', leaving: null } }]);
	expect(await read()).toMatchObject(allow({ outdated: true }));
	expect(await send(admin, { subject: ' ', body: 'x', about })).toEqual(refuse('draft.empty'));
});

test('SCN-16 nothing left to ask for is said when it is read, and when it is sent', async () => {
	const { admin, change, clientId, read, send } = await house();
	await change((tx) => tx.updateTable('invoice').set({ openMinor: 0n }).where('clientId', '=', clientId).execute());
	expect(await read()).toEqual(refuse('action.nothingLeft', { because: 'paid' }));
	expect(await send(admin)).toEqual(refuse('action.nothingLeft', { because: 'paid' }));
});

const never = (): never => {
	throw new Error('the message can be read');
};
