import { addDays, day } from '@quittance/core/calendar/day.ts';
import { allow, refuse } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { accepted, refused, uncertain } from '@quittance/delivery/sent.ts';
import { beforeEach, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { night, prepare, queued, send, take } from '../testing/send-night.ts';
import { answerUncertain } from './answer-uncertain.ts';
import { giveBackDelivery } from './give-back-delivery.ts';
import type { Office } from './office.ts';
import { planRun } from './plan-run.ts';
import { settleDelivery } from './settle-delivery.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
let organizations = 0;
let organizationId: string;
let admin: Actor;
let worker: Actor;
let at: Date;
const office: Office = { db, now: () => at };
const other = (): Actor => ({ ...worker, id: 'worker 2' });

beforeEach(async () => {
	organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	at = new Date('2026-03-10T01:05:00Z');
	worker = { organizationId, kind: 'worker', id: 'worker 1' };
	({ admin } = await openNightBook(db, organizationId, { today }));
});

const overdue = (number: string, minor = 10_000n, late = 15) => ({ number, dueOn: addDays(today, -late), minor });
const debtor = (name: string, ...invoices: ReturnType<typeof overdue>[]) =>
	db.write(worker, (tx) => addDebtor(tx, { name, invoices: invoices.length > 0 ? invoices : [overdue(`${name}-1`)] }));
const all = <T>(look: Parameters<typeof db.read<T>>[1]) => db.read(organizationId, look);
const invoices = () =>
	all((tx) => tx.selectFrom('invoice').select(['number', 'level', 'levelDoneOn']).orderBy('number').execute());
const tasks = () => all((tx) => tx.selectFrom('task').select(['kind', 'state']).orderBy('createdAt').execute());
const deliveries = () =>
	all((tx) => tx.selectFrom('delivery').select(['id', 'state', 'refusal', 'attempts']).orderBy('id').execute());
const actions = () =>
	all((tx) =>
		tx
			.selectFrom('action')
			.select(['kind', 'state', 'doneOn', 'cancelledBecause', 'totalMinor'])
			.orderBy('id')
			.execute(),
	);
const pay = (clientId: string, invoiceId: string, minor: bigint) =>
	db.write(admin, async (tx) => {
		const payment = await tx
			.insertInto('payment')
			.values({ clientId, externalKey: invoiceId, paidOn: today, currency: 'EUR', amountMinor: minor, openMinor: 0n })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('match')
			.values({ invoiceId, paymentId: payment.id, amountMinor: minor, matchedOn: today, origin: 'hand' })
			.execute();
		await tx
			.updateTable('invoice')
			.set((eb) => ({ openMinor: eb('openMinor', '-', minor) }))
			.where('id', '=', invoiceId)
			.execute();
	});

test('SCN-15 a mail accepted by the server is done, and its invoices stand at their level from the day of the run', async () => {
	await debtor('Durand', overdue('D-1'), overdue('D-2', 5_000n));
	const post = keptPost();
	expect(await night(office, worker, today, post)).toEqual(['accepted']);
	expect(await invoices()).toEqual([
		{ number: 'D-1', level: 1, levelDoneOn: today },
		{ number: 'D-2', level: 1, levelDoneOn: today },
	]);
	expect(await actions()).toEqual([
		{ kind: 'R1', state: 'done', doneOn: today, cancelledBecause: null, totalMinor: 15_000n },
	]);
	expect(post.kept[0]?.envelope.to).toEqual(['durand@client.example']);
	const kept = await all((tx) =>
		tx.selectFrom('delivery').select(['subject', 'bodyText', 'acceptedFor', 'messageId']).executeTakeFirstOrThrow(),
	);
	expect(kept.bodyText).toContain('D-1');
	expect(kept.acceptedFor).toEqual(['durand@client.example']);
	expect(post.kept[0]?.messageId).toBe(kept.messageId);
});

test('a message leads to the portal where there is one, and names none where there is none', async () => {
	const post = keptPost();
	await debtor('Durand');
	await night({ ...office, portalUrl: 'https://pay.example.com/' }, worker, today, post);
	await debtor('Moreau');
	await night(office, worker, today, post);
	const bodies = await all((tx) => tx.selectFrom('delivery').select('bodyHtml').orderBy('id').execute());
	expect(bodies.map(({ bodyHtml }) => /href="([^"]*)"/.exec(bodyHtml ?? '')?.[1])).toEqual([
		'https://pay.example.com/',
		undefined,
	]);
});

test('WHY-04 the same night again sends nothing', async () => {
	await debtor('Durand');
	const post = keptPost();
	await night(office, worker, today, post);
	expect(await night(office, worker, today, post)).toEqual([]);
	expect(post.kept).toHaveLength(1);
});

test('SCN-16 an invoice paid since planning leaves the message, and the rest goes in its amounts of that moment', async () => {
	const { clientId, invoiceIds } = await debtor('Durand', overdue('D-1'), overdue('D-2', 5_000n));
	const [delivery = ''] = await prepare(office, worker, today);
	await pay(clientId, invoiceIds[0]!, 10_000n);
	expect(await send(office, worker, delivery, today, keptPost())).toBe('accepted');
	expect(await invoices()).toMatchObject([{ level: 0 }, { level: 1 }]);
	expect(await actions()).toMatchObject([{ state: 'done', totalMinor: 5_000n }]);
});

test.each([
	['a payment', 'paid', (clientId: string, invoiceId: string) => pay(clientId, invoiceId, 10_000n)],
	[
		'a dispute',
		'disputed',
		(_: string, invoiceId: string) =>
			db.write(admin, (tx) =>
				tx.insertInto('dispute').values({ invoiceId, reason: 'goods', openedBy: 'test' }).execute(),
			),
	],
	[
		'a promise',
		'promised',
		(_: string, invoiceId: string) =>
			db.write(admin, (tx) =>
				tx
					.insertInto('promise')
					.values({ invoiceId, amountMinor: 10_000n, promisedOn: addDays(today, 5), madeBy: 'test' })
					.execute(),
			),
	],
	[
		'a hold',
		'client on stop',
		(clientId: string) =>
			db.write(admin, (tx) =>
				tx.insertInto('hold').values({ clientId, kind: 'stop', fromOn: today, placedBy: 'test' }).execute(),
			),
	],
	[
		'lost consent',
		'finished',
		() => db.write(admin, (tx) => tx.updateTable('consent').set({ withdrawnAt: at, withdrawnBy: 'test' }).execute()),
	],
] as const)('SCN-16 %s between planning and sending cancels the message, saying why', async (_, because, happen) => {
	const { clientId, invoiceIds } = await debtor('Durand');
	const [delivery = ''] = await prepare(office, worker, today);
	await happen(clientId, invoiceIds[0]!);
	const post = keptPost();
	expect(await send(office, worker, delivery, today, post)).toBe('cancelled');
	expect(post.kept).toEqual([]);
	expect(await actions()).toMatchObject([{ state: 'cancelled', cancelledBecause: because }]);
	expect(await invoices()).toMatchObject([{ level: 0 }]);
});

test('two workers reach for one delivery: one sends it, the other is told that it is taken', async () => {
	await debtor('Durand');
	const [delivery = ''] = await prepare(office, worker, today);
	const both = await Promise.all([take(office, worker, delivery, today), take(office, other(), delivery, today)]);
	expect(both.map((outcome) => (outcome.ok ? outcome.value.fate : outcome.refusal)).sort()).toEqual([
		'delivery.taken',
		'sending',
	]);
});

test('only the worker that took a delivery may settle it', async () => {
	await debtor('Durand');
	const [delivery = ''] = await prepare(office, worker, today);
	await take(office, worker, delivery, today);
	const settle = (actor: Actor) =>
		settleDelivery(office, { actor, deliveryId: delivery, day: today, sent: accepted('250 ok') });
	expect(await settle(other())).toEqual(refuse('delivery.settled'));
	expect(await settle(worker)).toEqual(allow('accepted'));
	expect(await settle(worker)).toEqual(refuse('delivery.settled'));
});

test('a run planned while a message is on its way leaves it alone', async () => {
	const { clientId, invoiceIds } = await debtor('Durand', overdue('D-1'), overdue('D-2', 5_000n));
	const [delivery = ''] = await prepare(office, worker, today);
	await take(office, worker, delivery, today);
	await pay(clientId, invoiceIds[0]!, 10_000n);
	await planRun(office, { actor: admin, day: today, printsLetters: false });
	expect(await actions()).toMatchObject([{ state: 'sending' }]);
	expect(await queued(office, worker)).toEqual([]);
	expect(
		await settleDelivery(office, { actor: worker, deliveryId: delivery, day: today, sent: accepted('250 ok') }),
	).toEqual(allow('accepted'));
});

test('a refusal for now is tried again in the window, later each time, and goes the next night when it closes', async () => {
	await debtor('Durand');
	const busy = keptPost(() => refused('451 4.7.1 later', { temporary: true }));
	const [delivery = ''] = await prepare(office, worker, today);
	expect(await send(office, worker, delivery, today, busy)).toBe('refused for now');
	expect(await queued(office, worker)).toEqual([]);
	at = new Date(at.getTime() + 60_000);
	expect(await queued(office, worker)).toEqual([delivery]);
	expect(await send(office, worker, delivery, today, busy)).toBe('refused for now');
	at = new Date(at.getTime() + 60_000);
	expect(await queued(office, worker)).toEqual([]);
	const tomorrow = addDays(today, 1);
	at = new Date('2026-03-11T01:00:00Z');
	const post = keptPost();
	expect(await night(office, worker, tomorrow, post)).toEqual(['accepted']);
	expect(await invoices()).toMatchObject([{ level: 1, levelDoneOn: tomorrow }]);
});

test('TSK-01 what is refused for now five days long asks a person, who reads what the server said', async () => {
	await debtor('Durand');
	const full = keptPost(() => refused('452 4.2.2 mailbox full', { temporary: true }));
	const evenings = [today, ...[1, 2, 3, 4].map((days) => addDays(today, days))];
	for (const evening of evenings) {
		at = new Date(`${evening}T01:00:00Z`);
		expect(await night(office, worker, evening, full)).toEqual(['refused for now']);
	}
	expect(await tasks()).toEqual([]);
	const last = addDays(today, 5);
	at = new Date(`${last}T01:00:00Z`);
	expect(await night(office, worker, last, full)).toEqual(['refused']);
	expect(await tasks()).toEqual([{ kind: 'delivery refused', state: 'to do' }]);
	expect(await invoices()).toMatchObject([{ level: 0 }]);
	expect(await actions()).toMatchObject([{ state: 'open' }]);
});

test('a final refusal asks a person, and is not tried again the next night', async () => {
	await debtor('Durand');
	expect(
		await night(
			office,
			worker,
			today,
			keptPost(() => refused('554 5.7.1 no', { temporary: false })),
		),
	).toEqual(['refused']);
	expect(await tasks()).toEqual([{ kind: 'delivery refused', state: 'to do' }]);
	expect(await invoices()).toMatchObject([{ level: 0 }]);
	at = new Date('2026-03-11T01:00:00Z');
	expect(await night(office, worker, addDays(today, 1), keptPost())).toEqual([]);
	expect(await actions()).toMatchObject([{ state: 'open' }]);
});

test('TSK-01 an address turned away as unknown is written to no more', async () => {
	await db.write(worker, (tx) =>
		addDebtor(tx, { name: 'Durand', addresses: ['a@client.example', 'b@client.example'], invoices: [overdue('D-1')] }),
	);
	const gone = { address: 'b@client.example', temporary: false, response: '550 5.1.1 no such user' };
	expect(
		await night(
			office,
			worker,
			today,
			keptPost(() => accepted('250 ok', [gone])),
		),
	).toEqual(['accepted']);
	const bounced = await all((tx) =>
		tx.selectFrom('emailAddress').select('address').where('bouncedAt', 'is not', null).execute(),
	);
	expect(bounced).toEqual([{ address: 'b@client.example' }]);
	expect(await tasks()).toEqual([{ kind: 'bounce', state: 'to do' }]);
});

test('TSK-01 SCN-25 an uncertain delivery holds its invoices, asks a person, and is never sent again by itself', async () => {
	await debtor('Durand');
	expect(
		await night(
			office,
			worker,
			today,
			keptPost(() => uncertain('connection lost after DATA')),
		),
	).toEqual(['uncertain']);
	expect(await tasks()).toEqual([{ kind: 'delivery uncertain', state: 'to do' }]);
	for (const later of [today, addDays(today, 1), addDays(today, 40)]) {
		at = new Date(`${later}T01:00:00Z`);
		expect(await night(office, worker, later, keptPost())).toEqual([]);
	}
	expect(await invoices()).toMatchObject([{ level: 0 }]);
});

test('SCN-25 "it arrived" counts from the day it was sent; a second answer is refused', async () => {
	await debtor('Durand');
	await night(
		office,
		worker,
		today,
		keptPost(() => uncertain('lost')),
	);
	const [delivery] = await deliveries();
	at = new Date('2026-03-12T09:00:00Z');
	const answer = (words: 'arrived' | 'send again') =>
		answerUncertain(office, { actor: admin, deliveryId: delivery!.id, answer: words });
	expect(await answer('arrived')).toEqual(allow(null));
	expect(await invoices()).toMatchObject([{ level: 1, levelDoneOn: today }]);
	expect(await tasks()).toEqual([{ kind: 'delivery uncertain', state: 'done' }]);
	expect(await answer('send again')).toEqual(refuse('delivery.notUncertain', { state: 'accepted' }));
});

test('SCN-25 "send again" makes a new delivery the next night', async () => {
	await debtor('Durand');
	await night(
		office,
		worker,
		today,
		keptPost(() => uncertain('lost')),
	);
	const [lost] = await deliveries();
	await answerUncertain(office, { actor: admin, deliveryId: lost!.id, answer: 'send again' });
	at = new Date('2026-03-11T01:00:00Z');
	const post = keptPost();
	expect(await night(office, worker, addDays(today, 1), post)).toEqual(['accepted']);
	expect(await deliveries()).toMatchObject([{ id: lost!.id, state: 'cancelled' }, { state: 'accepted' }]);
	expect(post.kept[0]?.messageId).not.toContain(lost!.id);
});

test('SCN-25 "send again" after another message of its step was planned leaves both invoices to that one', async () => {
	const { clientId } = await debtor('Durand');
	await night(
		office,
		worker,
		today,
		keptPost(() => uncertain('lost')),
	);
	const [lost] = await deliveries();
	const second = {
		clientId,
		externalKey: 'D-2',
		number: 'D-2',
		issuedOn: addDays(today, -50),
		dueOn: addDays(today, -20),
		currency: 'EUR',
	};
	await db.write(admin, (tx) =>
		tx
			.insertInto('invoice')
			.values({ ...second, amountMinor: 5_000n, openMinor: 5_000n })
			.execute(),
	);
	await planRun(office, { actor: admin, day: addDays(today, 1), printsLetters: false });
	expect(await actions()).toMatchObject([{ state: 'sending' }, { state: 'ready', totalMinor: 5_000n }]);
	expect(await answerUncertain(office, { actor: admin, deliveryId: lost!.id, answer: 'send again' })).toEqual(
		allow(null),
	);
	expect(await actions()).toMatchObject([{ state: 'cancelled' }, { state: 'ready' }]);
	at = new Date('2026-03-12T01:00:00Z');
	expect(await night(office, worker, addDays(today, 2), keptPost())).toEqual(['accepted']);
	expect(await actions()).toMatchObject([{ state: 'cancelled' }, { state: 'done', totalMinor: 15_000n }]);
});

test('SCN-25 a worker thought dead may still bring the good news, unless a person has answered', async () => {
	await debtor('Durand');
	const [delivery = ''] = await prepare(office, worker, today);
	await take(office, worker, delivery, today);
	const settle = (fate: 'uncertain' | 'accepted' | 'refused') =>
		settleDelivery(office, {
			actor: worker,
			deliveryId: delivery,
			day: today,
			sent:
				fate === 'uncertain'
					? uncertain('thought dead')
					: fate === 'accepted'
						? accepted('250 ok')
						: refused('451', { temporary: true }),
		});
	await settle('uncertain');
	expect(await settle('refused')).toEqual(refuse('delivery.settled'));
	expect(await settle('accepted')).toEqual(allow('accepted'));
	expect(await tasks()).toEqual([{ kind: 'delivery uncertain', state: 'done' }]);
});

test('a worker whose connection broke while taking gives back what it has not sent', async () => {
	await debtor('Durand');
	const [delivery = ''] = await prepare(office, worker, today);
	await take(office, worker, delivery, today);
	expect(await giveBackDelivery(office, { actor: other(), deliveryId: delivery })).toEqual(refuse('delivery.notYours'));
	expect(await giveBackDelivery(office, { actor: worker, deliveryId: delivery })).toEqual(allow(null));
	expect(await send(office, other(), delivery, today, keptPost())).toBe('accepted');
});

test('SCN-09 a thank-you goes once per payment', async () => {
	const { clientId, invoiceIds } = await debtor('Durand');
	await pay(clientId, invoiceIds[0]!, 10_000n);
	const tomorrow = addDays(today, 1);
	at = new Date('2026-03-11T01:00:00Z');
	const post = keptPost();
	expect(await night(office, worker, tomorrow, post)).toEqual(['accepted']);
	expect(await actions()).toMatchObject([{ kind: 'thanks', state: 'done', totalMinor: 10_000n }]);
	at = new Date('2026-03-12T01:00:00Z');
	expect(await night(office, worker, addDays(today, 2), post)).toEqual([]);
});
