import { addDays, day } from '@quittance/core/calendar/day.ts';
import { allow, refuse } from '@quittance/core/outcome.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { expect, test } from 'vitest';
import { addDebtor, openNightBook, publish, type NightBook } from '../testing/night-book.ts';
import { approveNight, seenOn } from '../testing/approve-night.ts';
import { night, nobodyPrints, prepare, send, take } from '../testing/send-night.ts';
import { approveRun } from './approve-run.ts';
import { completeAction } from './complete-action.ts';
import { missNight } from './miss-night.ts';
import { planRun } from './plan-run.ts';
import { postLetter } from './post-letter.ts';
import { sendNow } from './send-now.ts';
import { setAsideDelivery } from './set-aside-delivery.ts';
import { setLevel } from './set-level.ts';
import { untickLines } from './untick-lines.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
let organizations = 0;

async function house(book: Omit<NightBook, 'today'> = {}) {
	const organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	const worker: Actor = { organizationId, kind: 'worker', id: 'worker 1' };
	const staff = await openNightBook(db, organizationId, { today, ...book });
	const clock = { at: new Date('2026-03-10T01:05:00Z') };
	const look = <T>(ask: (tx: Tx) => Promise<T>) => db.read(organizationId, ask);
	return {
		...staff,
		worker,
		clock,
		office: { db, now: () => clock.at },
		owes: (name: string, ...minors: bigint[]) =>
			db.write(worker, (tx) =>
				addDebtor(tx, {
					name,
					invoices: minors.map((minor, at) => ({ number: `${name}-${at + 1}`, dueOn: addDays(today, -15), minor })),
				}),
			),
		change: <T>(act: (tx: Tx) => Promise<T>) => db.write(worker, act),
		actions: () =>
			look((tx) =>
				tx
					.selectFrom('action')
					.select(['id', 'state', 'waitsFor', 'fingerprint', 'cancelledBecause', 'totalMinor', 'doneBy', 'outcome'])
					.orderBy('id')
					.execute(),
			),
		levels: () =>
			look((tx) => tx.selectFrom('invoice').select(['number', 'level', 'levelDoneOn']).orderBy('number').execute()),
		tasks: () => look((tx) => tx.selectFrom('task').select(['kind', 'about']).orderBy('createdAt').execute()),
	};
}

test('SCN-15 a call counts from the day a person made it, with its outcome; once', async () => {
	const { office, admin, clock, owes, actions, levels } = await house({
		channel: 'phone',
		automatic: false,
		organization: {},
	});
	const { clientId } = await owes('Durand', 10_000n);
	await db.write(admin, (tx) => tx.insertInto('phone').values({ clientId, number: '+33123456789' }).execute());
	await planRun(office, { actor: admin, day: today, ...nobodyPrints });
	const [call] = await actions();
	expect(call).toMatchObject({ state: 'open', waitsFor: 'hand' });
	clock.at = new Date('2026-03-12T09:00:00Z');
	const complete = (outcome: string) =>
		completeAction(office, { actor: admin, actionId: call!.id, outcome, countsAsLevel: true });
	expect(await complete(' ')).toEqual(refuse('action.noOutcome'));
	expect(await complete('reached')).toEqual(allow(null));
	expect(await levels()).toEqual([{ number: 'Durand-1', level: 1, levelDoneOn: day('2026-03-12') }]);
	expect(await actions()).toMatchObject([{ state: 'done', doneBy: admin.id, outcome: 'reached' }]);
	expect(await complete('again')).toEqual(refuse('action.notOpen', { state: 'done' }));
});

test('SCN-15 a call recorded as not counting climbs nothing', async () => {
	const { office, admin, owes, actions, levels } = await house({ channel: 'phone', automatic: false });
	const { clientId } = await owes('Durand', 10_000n);
	await db.write(admin, (tx) => tx.insertInto('phone').values({ clientId, number: '+33123456789' }).execute());
	await planRun(office, { actor: admin, day: today, ...nobodyPrints });
	const [call] = await actions();
	await completeAction(office, { actor: admin, actionId: call!.id, outcome: 'no answer', countsAsLevel: false });
	expect(await levels()).toMatchObject([{ level: 0 }]);
	expect(await actions()).toMatchObject([{ state: 'done' }]);
});

test('SCN-15 a letter without a printer waits, and is done when marked posted', async () => {
	const { office, admin, worker, owes, actions, levels } = await house({ channel: 'letter' });
	const { clientId } = await owes('Durand', 10_000n);
	await db.write(admin, (tx) =>
		tx
			.insertInto('address')
			.values({ clientId, lines: ['1 rue du Bac'], country: 'FR' })
			.execute(),
	);
	expect(await prepare(office, worker, today)).toEqual([]);
	const [letter] = await actions();
	expect(letter).toMatchObject({ state: 'open', waitsFor: 'hand' });
	expect(await postLetter(office, { actor: admin, actionId: letter!.id })).toEqual(allow(null));
	expect(await levels()).toMatchObject([{ level: 1, levelDoneOn: today }]);
});

test('SCN-24 a level set by a person, with a reason, is where the next step counts from', async () => {
	const { office, admin, worker, clock, owes, levels } = await house();
	const { invoiceIds } = await owes('Durand', 10_000n);
	const set = (reason: string) => setLevel(office, { actor: admin, invoiceId: invoiceIds[0]!, level: 3, reason });
	expect(await set('')).toEqual(refuse('level.noReason'));
	expect(await set('agreed on the phone')).toEqual(allow(null));
	expect(await night(office, worker, today, keptPost())).toEqual([]);
	clock.at = new Date('2026-03-20T01:05:00Z');
	expect(await night(office, worker, day('2026-03-20'), keptPost())).toEqual(['accepted']);
	expect(await levels()).toMatchObject([{ level: 4, levelDoneOn: '2026-03-20' }]);
	const unknown = setLevel(office, { actor: admin, invoiceId: worker.organizationId, level: 1, reason: 'x' });
	expect(await unknown).toEqual(refuse('invoice.unknown'));
});

test('SCN-24 a level set while the mail is on its way is not lowered by it', async () => {
	const { office, admin, worker, owes, levels } = await house();
	const { invoiceIds } = await owes('Durand', 10_000n);
	const [delivery = ''] = await prepare(office, worker, today);
	const slow = keptPost();
	const post = {
		...slow,
		send: async (mail: Parameters<typeof slow.send>[0]) => {
			await setLevel(office, { actor: admin, invoiceId: invoiceIds[0]!, level: 3, reason: 'agreed' });
			return slow.send(mail);
		},
	};
	expect(await send(office, worker, delivery, today, post)).toBe('accepted');
	expect(await levels()).toMatchObject([{ level: 3 }]);
});

test('SCN-22 nothing goes by itself before sending is turned on', async () => {
	const { office, worker, change, owes, actions } = await house({ organization: { automaticSending: false } });
	await owes('Durand', 10_000n);
	expect(await prepare(office, worker, today)).toEqual([]);
	expect(await actions()).toMatchObject([{ state: 'open', waitsFor: 'go-live' }]);
	await change((tx) => tx.updateTable('organization').set({ automaticSending: true }).execute());
	await change((tx) => tx.updateTable('client').set({ lookedOn: null }).execute());
	expect(await night(office, worker, today, keptPost())).toEqual(['accepted']);
});

test('SCN-22 sending turned off in the middle of a night stops it there', async () => {
	const { office, worker, change, owes, actions } = await house();
	await owes('Durand', 10_000n);
	const [delivery = ''] = await prepare(office, worker, today);
	await change((tx) => tx.updateTable('organization').set({ automaticSending: false }).execute());
	expect(await send(office, worker, delivery, today, keptPost())).toBe('waits');
	expect(await actions()).toMatchObject([{ state: 'open', waitsFor: 'go-live' }]);
});

test('SCN-23 stale figures stop sending, saying so, and not planning', async () => {
	const { office, worker, owes, actions } = await house({ organization: { staleAfterWorkingDays: 1 } });
	await owes('Durand', 10_000n);
	expect(await prepare(office, worker, today)).toEqual([]);
	expect(await actions()).toMatchObject([{ state: 'open', waitsFor: 'fresh data' }]);
});

test('SCN-21 above the ceiling a second person says yes, and never the same one twice', async () => {
	const { office, admin, colleague, worker, clock, owes, actions } = await house({
		organization: { approvalRequired: true },
		scenario: { ceilings: { EUR: 5_000n } },
	});
	await owes('Durand', 10_000n);
	expect(await prepare(office, worker, today)).toEqual([]);
	const approve = (actor: Actor) => approveNight(office, actor, today);
	expect(await approve(admin)).toEqual(allow({ approved: 1, stillWaiting: 1 }));
	expect(await actions()).toMatchObject([{ state: 'open', waitsFor: 'second person' }]);
	expect(await approve(admin)).toEqual(refuse('action.samePerson'));
	expect(await approve(colleague)).toEqual(allow({ approved: 1, stillWaiting: 0 }));
	clock.at = new Date('2026-03-11T01:05:00Z');
	expect(await night(office, worker, addDays(today, 1), keptPost())).toEqual(['accepted']);
});

test('SCN-21 an amount that rose since the yes waits for another one at sending', async () => {
	const { office, admin, worker, change, owes, actions } = await house({ organization: { approvalRequired: true } });
	const { clientId } = await owes('Durand', 10_000n, 5_000n);
	await change((tx) =>
		tx
			.insertInto('creditNote')
			.values({
				clientId,
				number: 'A',
				externalKey: 'A',
				issuedOn: today,
				currency: 'EUR',
				amountMinor: 4_000n,
				openMinor: 4_000n,
			})
			.execute(),
	);
	await prepare(office, worker, today);
	await approveNight(office, admin, today);
	const [delivery = ''] = await prepare(office, worker, today);
	await change((tx) => tx.updateTable('creditNote').set({ openMinor: 0n }).execute());
	expect(await send(office, worker, delivery, today, keptPost())).toBe('waits');
	expect(await actions()).toMatchObject([{ state: 'open', waitsFor: 'approval' }]);
});

test('SCN-21 a message of another day is a contact: the gap holds at sending too', async () => {
	const { office, worker, change, owes, actions } = await house({ scenario: { minimumGapDays: 7 } });
	await owes('Durand', 10_000n);
	const [delivery = ''] = await prepare(office, worker, today);
	await change((tx) =>
		tx
			.updateTable('client')
			.set({ lastMessageOn: addDays(today, -2) })
			.execute(),
	);
	expect(await send(office, worker, delivery, today, keptPost())).toBe('cancelled');
	expect(await actions()).toMatchObject([{ state: 'cancelled', cancelledBecause: 'resting' }]);
});

test('WHY-02 a run is approved as it was seen: one that was planned anew since is refused, and nothing is approved', async () => {
	const { office, admin, worker, change, owes, actions } = await house({ organization: { approvalRequired: true } });
	await owes('Durand', 10_000n);
	const { invoiceIds } = await owes('Martin', 10_000n);
	await prepare(office, worker, today);
	const seen = await seenOn(office, admin, today);
	await change((tx) => tx.updateTable('invoice').set({ openMinor: 9_000n }).where('id', '=', invoiceIds[0]!).execute());
	await change((tx) => tx.updateTable('client').set({ lookedOn: null }).execute());
	const [approved, planned] = await Promise.all([
		planRun(office, { actor: admin, day: today, ...nobodyPrints }).then(() =>
			approveRun(office, { actor: admin, night: today, of: 'all', seen, ...nobodyPrints }),
		),
		planRun(office, { actor: worker, day: today, ...nobodyPrints }),
	]);
	expect(approved).toMatchObject({ ok: false, refusal: 'tonight.changed' });
	expect(planned.ok).toBe(true);
	expect(await actions()).toMatchObject([{ waitsFor: 'approval' }, { waitsFor: 'approval' }]);
});

test('WHY-02 an approval survives planning while nothing in it changes', async () => {
	const { office, admin, worker, clock, owes } = await house({ organization: { approvalRequired: true } });
	await owes('Durand', 10_000n);
	await prepare(office, worker, today);
	expect(await approveNight(office, admin, today)).toEqual(allow({ approved: 1, stillWaiting: 0 }));
	clock.at = new Date('2026-03-11T01:05:00Z');
	expect(await night(office, worker, addDays(today, 1), keptPost())).toEqual(['accepted']);
});

test('WHY-02 a line that is unticked, with a reason, stays out of that night and comes back the next', async () => {
	const { office, admin, worker, clock, owes, actions, levels } = await house();
	const { invoiceIds } = await owes('Durand', 10_000n, 5_000n);
	const [delivery = ''] = await prepare(office, worker, today);
	const untick = (reason: string) =>
		untickLines(office, { actor: admin, invoiceIds: invoiceIds.slice(0, 1), night: today, reason });
	expect(await untick(' ')).toEqual(refuse('untick.noReason'));
	expect(await untick('they called')).toEqual(allow(null));
	expect(await send(office, worker, delivery, today, keptPost())).toBe('accepted');
	expect(await actions()).toMatchObject([{ state: 'done', totalMinor: 5_000n }]);
	expect(await levels()).toMatchObject([{ level: 0 }, { level: 1 }]);
	clock.at = new Date('2026-03-11T01:05:00Z');
	expect(await night(office, worker, addDays(today, 1), keptPost())).toEqual(['accepted']);
	expect(await levels()).toMatchObject([{ level: 1 }, { level: 1 }]);
});

test('SCN-16 a scenario published anew since planning takes the message off', async () => {
	const { office, worker, change, owes, actions } = await house();
	await owes('Durand', 10_000n);
	const [delivery = ''] = await prepare(office, worker, today);
	await change(async (tx) => {
		const { id } = await tx.selectFrom('scenario').select('id').executeTakeFirstOrThrow();
		await publish(tx, id, {});
	});
	expect(await send(office, worker, delivery, today, keptPost())).toBe('cancelled');
	expect(await actions()).toMatchObject([{ state: 'cancelled', cancelledBecause: 'another step is due' }]);
});

test('SCN-14 what the window could not send can be sent now', async () => {
	const { office, admin, worker, owes, actions } = await house();
	await owes('Durand', 10_000n);
	const [waiting] = await prepare(office, worker, today);
	const [action] = await actions();
	const asked: string[] = [];
	const sent = await sendNow(office, {
		actor: admin,
		actionId: action!.id,
		enqueue: async (_, id) => void asked.push(id),
		...nobodyPrints,
	});
	expect(sent).toMatchObject(allow({ deliveryId: waiting }));
	expect(asked).toEqual([waiting]);
});

test('TSK-06 a mail that goes by hand is sent when a person says so', async () => {
	const { office, admin, worker, owes, actions } = await house({ automatic: false });
	await owes('Durand', 10_000n);
	expect(await prepare(office, worker, today)).toEqual([]);
	const [action] = await actions();
	const sent = await sendNow(office, { actor: admin, actionId: action!.id, enqueue: async () => {}, ...nobodyPrints });
	if (!sent.ok) throw new Error(sent.refusal);
	const post = keptPost();
	expect(await send(office, worker, sent.value.deliveryId, today, post)).toBe('accepted');
	expect(post.kept).toHaveLength(1);
});

test('SCN-21 what waits for an approval cannot be sent past it', async () => {
	const { office, admin, worker, owes, actions } = await house({ organization: { approvalRequired: true } });
	await owes('Durand', 10_000n);
	await prepare(office, worker, today);
	const [action] = await actions();
	const sent = await sendNow(office, { actor: admin, actionId: action!.id, enqueue: async () => {}, ...nobodyPrints });
	expect(sent).toEqual(refuse('action.waits', { for: 'approval' }));
});

test('SCN-14 a night that did not run is told of once, and not before go-live', async () => {
	const { office, worker, change, tasks } = await house();
	expect(await missNight(office, { actor: worker, day: today })).toBe(true);
	expect(await missNight(office, { actor: worker, day: today })).toBe(false);
	expect(await tasks()).toEqual([{ kind: 'night', about: { why: 'did not run', day: today, lastRunOn: null } }]);
	await change((tx) =>
		tx
			.updateTable('organization')
			.set({ goLiveOn: addDays(today, 10) })
			.execute(),
	);
	expect(await missNight(office, { actor: worker, day: addDays(today, 1) })).toBe(false);
});

test('SCN-14 a day told of as missed may still be run by hand', async () => {
	const { office, worker, owes } = await house();
	await owes('Durand', 10_000n);
	await missNight(office, { actor: worker, day: today });
	expect(await night(office, worker, today, keptPost())).toEqual(['accepted']);
});

test('a message that cannot be written is set aside with a card, and the others go', async () => {
	const { office, worker, change, owes, actions, tasks } = await house();
	await owes('Durand', 10_000n);
	await owes('Martin', 5_000n);
	const queue = await prepare(office, worker, today);
	await change((tx) => tx.deleteFrom('templateText').execute());
	await expect(take(office, worker, queue[0]!, today)).rejects.toThrow('no words');
	const aside = { actor: worker, deliveryId: queue[0]!, faultId: 'f1', message: 'no words' };
	expect(await setAsideDelivery(office, aside)).toEqual(allow(null));
	expect(await setAsideDelivery(office, aside)).toEqual(refuse('delivery.taken'));
	expect((await actions()).map(({ state, waitsFor }) => [state, waitsFor]).sort()).toEqual([
		['open', 'hand'],
		['ready', null],
	]);
	expect(await tasks()).toMatchObject([{ kind: 'fault', about: { faultId: 'f1' } }]);
});
