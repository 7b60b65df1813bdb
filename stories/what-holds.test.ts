import { day } from '@quittance/core/calendar/day.ts';
import { answerUncertain } from '@quittance/commands/answer-uncertain.ts';
import { cancelPayment } from '@quittance/commands/cancel-payment.ts';
import { moveDispute } from '@quittance/commands/move-dispute.ts';
import { openDispute } from '@quittance/commands/open-dispute.ts';
import { placeHold } from '@quittance/commands/place-hold.ts';
import { recordPromise } from '@quittance/commands/record-promise.ts';
import { setLevel } from '@quittance/commands/set-level.ts';
import { untickLines } from '@quittance/commands/untick-lines.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { uncertain } from '@quittance/delivery/sent.ts';
import { expect, test } from 'vitest';
import { cast } from './cast/cast.ts';
import { granted } from './telling/open-book.ts';
import { told } from './telling/scenario.ts';
import { Story } from './telling/story.ts';

/** One organization each; every invoice was due on 6 March, and its R1 is due on the 11th. */
const { database } = await testDatabase();
let organizations = 0;
const begin = (
	...rest: Parameters<typeof Story.begin> extends [unknown, unknown, unknown, ...infer Rest] ? Rest : never
) => Story.begin(database, ++organizations, '2026-03-10', ...rest);
const FA1 = { number: 'FA-1', due: '2026-03-06', minor: 1_000_00n };

test('INV-09 the disputed part leaves the reminders, the rest stays; the end of the dispute brings it back', async () => {
	const story = await begin();
	await story.bring(cast.disputes, FA1);
	const { id: invoiceId } = await story.invoice('FA-1');
	const opened = await openDispute(story.office, { actor: story.staff, invoiceId, minor: 400_00n, reason: 'damaged' });
	await story.night('2026-03-11');
	const asked = await story.look((tx) =>
		tx.selectFrom('action').select('totalMinor').where('kind', '=', 'R1').executeTakeFirstOrThrow(),
	);
	expect(asked.totalMinor).toBe(600_00n);
	granted(await openDispute(story.office, { actor: story.staff, invoiceId, minor: null, reason: 'other' }));
	expect(await story.why('FA-1')).toBe('R2 2026-03-21, disputed');
	const disputes = await story.look((tx) => tx.selectFrom('dispute').select('id').execute());
	expect(disputes.map(({ id }) => id)).toContain(granted(opened).disputeId);
	for (const { id: disputeId } of disputes)
		granted(await moveDispute(story.office, { actor: story.staff, disputeId, to: 'refused' }));
	expect(await story.why('FA-1', '2026-03-21')).toBe('R2 2026-03-21, goes');
});

test('INV-03 a payment that is rejected opens its invoice again at the level it had; SCN-09 nobody is thanked for it', async () => {
	const story = await begin();
	await story.bring(cast.paysLate, FA1);
	await story.night('2026-03-11');
	const paymentId = await story.pay('FA-1', 1_000_00n);
	expect(await story.why('FA-1')).toBe('no step, paid');
	granted(await cancelPayment(story.office, { actor: story.staff, paymentId, because: 'rejected by the bank' }));
	expect((await story.invoice('FA-1')).level).toBe(1);
	expect(await story.why('FA-1')).toBe('R2 2026-03-21, not due yet');
	await story.nightsThrough('2026-03-13');
	expect(await story.done('2026-03-12')).toEqual([]);
});

test('INV-08 a promise of a part leaves the rest to be reminded', async () => {
	const story = await begin();
	await story.bring(cast.breaksPromise, FA1);
	const { id: invoiceId } = await story.invoice('FA-1');
	granted(await recordPromise(story.office, { actor: story.staff, invoiceId, minor: 250_00n, on: day('2026-03-20') }));
	await story.night('2026-03-11');
	const asked = await story.look((tx) => tx.selectFrom('action').select('totalMinor').executeTakeFirstOrThrow());
	expect(asked.totalMinor).toBe(750_00n);
});

test('INV-08 a promise that is kept ends quietly, and is thanked for', async () => {
	const story = await begin();
	await story.bring(cast.paysLate, FA1);
	const { id: invoiceId } = await story.invoice('FA-1');
	granted(
		await recordPromise(story.office, { actor: story.staff, invoiceId, minor: 1_000_00n, on: day('2026-03-12') }),
	);
	await story.nightsThrough('2026-03-12');
	await story.pay('FA-1', 1_000_00n);
	await story.nightsThrough('2026-03-20');
	expect(await story.done('2026-03-13')).toEqual(['thanks email Menuiserie Garnier: FA-1']);
	const states = await story.look((tx) => tx.selectFrom('promise').select('state').execute());
	expect(states).toEqual([{ state: 'kept' }]);
});

test('WHY-02 an invoice unticked for a night goes the next one', async () => {
	const story = await begin();
	await story.bring(cast.paysLate, FA1);
	const { id: invoiceId } = await story.invoice('FA-1');
	granted(
		await untickLines(story.office, {
			actor: story.staff,
			invoiceIds: [invoiceId],
			night: day('2026-03-11'),
			reason: 'we are on the phone with them',
		}),
	);
	await story.night('2026-03-11');
	expect(await story.done()).toEqual([]);
	expect(await story.why('FA-1')).toBe('R1 2026-03-11, unticked tonight');
	await story.night('2026-03-12');
	expect(await story.done()).toEqual(['R1 email Menuiserie Garnier: FA-1→1']);
});

test('SCN-24 a person sets the level, with a reason; the next step counts from that day', async () => {
	const story = await begin();
	await story.bring(cast.paysLate, FA1);
	const { id: invoiceId } = await story.invoice('FA-1');
	expect(await setLevel(story.office, { actor: story.staff, invoiceId, level: 2, reason: ' ' })).toMatchObject({
		ok: false,
	});
	granted(await setLevel(story.office, { actor: story.staff, invoiceId, level: 2, reason: 'reminded by hand' }));
	expect(await story.why('FA-1')).toBe('R3 2026-03-20, not due yet');
});

test('INV-07 a stop holds until its day, and then lets go by itself', async () => {
	const story = await begin();
	await story.bring(cast.paysLate, FA1);
	const { id: invoiceId } = await story.invoice('FA-1');
	granted(
		await placeHold(story.office, {
			actor: story.staff,
			of: { invoiceId },
			kind: 'stop',
			until: day('2026-03-14'),
			reason: 'new terms discussed',
		}),
	);
	await story.nightsThrough('2026-03-14');
	expect(await story.why('FA-1')).toBe('R1 2026-03-11, invoice on stop');
	await story.night('2026-03-15');
	expect(await story.done()).toEqual(['R1 email Menuiserie Garnier: FA-1→1']);
});

test('SCN-25 a mail whose fate is unknown holds its invoice, and only a person ends the doubt', async () => {
	const post = keptPost(() => uncertain('the line went dead after the last byte'));
	const story = await begin(told, post);
	await story.bring(cast.leavesUsInDoubt, FA1);
	await story.night('2026-03-11');
	expect(await story.tasksToday()).toEqual(['delivery uncertain Clinique des Ormeaux']);
	await story.nightsThrough('2026-03-25');
	expect(await story.why('FA-1')).toBe('R1 2026-03-11, sending uncertain');
	expect(post.kept).toHaveLength(1);
	const { id: deliveryId } = await story.look((tx) => tx.selectFrom('delivery').select('id').executeTakeFirstOrThrow());
	granted(await answerUncertain(story.office, { actor: story.staff, deliveryId, answer: 'arrived' }));
	expect(await story.why('FA-1')).toBe('R2 2026-03-21, goes');
});

test('SCN-10 SCN-12 under the minimum nothing goes; one message lists every overdue invoice', async () => {
	const story = await begin((templates) => told(templates, { grouping: 'one message', minimums: { EUR: 500_00n } }));
	await story.bring(cast.paysLate, { ...FA1, minor: 100_00n });
	await story.night('2026-03-11');
	expect(await story.why('FA-1')).toBe('R1 2026-03-11, below minimum');
	await story.bring(
		cast.neverPays,
		{ number: 'FA-2', due: '2026-03-06', minor: 700_00n },
		{ number: 'FA-3', due: '2026-03-10', minor: 50_00n },
	);
	await story.night('2026-03-12');
	expect(await story.done()).toEqual(['R1 email Café Ravel: FA-2→1 FA-3']);
});

test('SCN-21 two messages to one client keep their distance; those of one night are one contact', async () => {
	const story = await begin((templates) => told(templates, { minimumGapDays: 7 }));
	await story.bring(cast.paysLate, FA1, { number: 'FA-2', due: '2026-03-09', minor: 10_00n });
	await story.night('2026-03-11');
	await story.night('2026-03-14');
	expect(await story.why('FA-2')).toBe('R1 2026-03-14, resting');
	await story.nightsThrough('2026-03-18');
	expect(await story.done()).toEqual(['R1 email Menuiserie Garnier: FA-2→1']);
});
