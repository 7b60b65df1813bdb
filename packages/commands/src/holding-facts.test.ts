import { addDays, day, type Day } from '@quittance/core/calendar/day.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { cancelPayment } from './cancel-payment.ts';
import { cancelPromise } from './cancel-promise.ts';
import { explainInvoice } from './explain-invoice.ts';
import { liftHold } from './lift-hold.ts';
import { matchCredit } from './match-credit.ts';
import { moveDispute } from './move-dispute.ts';
import { openDispute } from './open-dispute.ts';
import { placeHold } from './place-hold.ts';
import { planRun } from './plan-run.ts';
import { recordPayment } from './record-payment.ts';
import { recordPromise } from './record-promise.ts';
import { undoMatch } from './undo-match.ts';

const { database } = await testDatabase();
const organizationId = '01890000-0000-7000-8000-00000000a002';
const today = day('2026-11-18');
const office = { db: database, now: () => new Date(`${today}T09:00:00Z`) };
const print = { printsLetters: false };
let admin: Actor;
let debts = 0;

/** A client of its own for each test: one invoice of 100 €, 12 days late. */
async function debt() {
	const number = `F${(debts += 1)}`;
	const { clientId, invoiceIds } = await database.write(admin, (tx) =>
		addDebtor(tx, { name: `Client${debts}`, invoices: [{ number, dueOn: addDays(today, -12), minor: 100_00n }] }),
	);
	return { number, clientId, invoiceId: invoiceIds[0]! };
}

const answer = async (number: string, on: Day = today) => {
	const found = await explainInvoice(office, { organizationId, number, on, ...print });
	if (!found.ok) throw new Error(found.refusal);
	return found.value[0]!;
};
const hold = async (number: string, on: Day = today) => (await answer(number, on)).answer.hold?.reason;
const tasks = (clientId: string) =>
	database.read(organizationId, (tx) =>
		tx.selectFrom('task').select('kind').where('clientId', '=', clientId).execute(),
	);
const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: string }): T => {
	if (!outcome.ok) throw new Error(outcome.refusal);
	return outcome.value;
};
const pay = async (clientId: string, amountMinor: bigint) =>
	value(
		await recordPayment(office, {
			actor: admin,
			clientId,
			externalKey: `P ${clientId}`,
			reference: 'VIR',
			method: 'transfer',
			paidOn: today,
			currency: 'EUR',
			amountMinor,
		}),
	).paymentId;

beforeAll(async () => {
	({ admin } = await openNightBook(database, organizationId, { today }));
});

describe('disputes', () => {
	test('TSK-01 INV-09 the disputed part leaves the reminders, the rest stays, and a task asks for an answer', async () => {
		const { number, invoiceId, clientId } = await debt();
		const { disputeId } = value(await openDispute(office, { actor: admin, invoiceId, minor: 40_00n, reason: 'price' }));
		expect(await hold(number)).toBeUndefined();
		expect(await tasks(clientId)).toEqual([{ kind: 'dispute' }]);
		value(await openDispute(office, { actor: admin, invoiceId, minor: 60_00n, reason: 'quantity' }));
		expect(await hold(number)).toBe('disputed');
		value(await moveDispute(office, { actor: admin, disputeId, to: 'accepted' }));
		expect(await hold(number)).toBe('disputed');
		value(await moveDispute(office, { actor: admin, disputeId, to: 'closed' }));
		expect(await hold(number)).toBeUndefined();
		value(await moveDispute(office, { actor: admin, disputeId, to: 'under review' }));
		expect(await hold(number)).toBe('disputed');
		expect(await moveDispute(office, { actor: admin, disputeId, to: 'open' })).toMatchObject({
			refusal: 'dispute.wrongState',
		});
	});

	test('INV-09 two people contest the whole of one invoice at once: one does, the other hears that nothing is left', async () => {
		const { invoiceId } = await debt();
		const asked = { actor: admin, invoiceId, minor: null, reason: 'not ordered' };
		const answers = await Promise.all([openDispute(office, asked), openDispute(office, asked)]);
		expect(answers.map((one) => (one.ok ? 'opened' : one.refusal)).sort()).toEqual(['dispute.nothingOpen', 'opened']);
	});

	test('INV-09 a dispute closes itself when its invoice is settled', async () => {
		const { invoiceId, clientId, number } = await debt();
		const { disputeId } = value(await openDispute(office, { actor: admin, invoiceId, minor: null, reason: 'price' }));
		value(
			await matchCredit(office, {
				actor: admin,
				invoiceId,
				credit: { kind: 'payment', id: await pay(clientId, 100_00n) },
				minor: 100_00n,
			}),
		);
		const state = await database.read(organizationId, (tx) =>
			tx.selectFrom('dispute').select('state').where('id', '=', disputeId).executeTakeFirst(),
		);
		expect(state).toEqual({ state: 'closed' });
		expect(await hold(number)).toBe('paid');
	});
});

describe('promises', () => {
	test('TSK-01 INV-08 a promise holds until its date and a grace of two working days; broken, it makes a task and ends the hold', async () => {
		const { number, invoiceId, clientId } = await debt();
		value(await recordPromise(office, { actor: admin, invoiceId, minor: 100_00n, on: day('2026-11-20') }));
		expect(await hold(number)).toBe('promised');
		expect(await hold(number, day('2026-11-24'))).toBe('promised');
		expect(await hold(number, day('2026-11-25'))).toBeUndefined();
		expect(value(await planRun(office, { actor: admin, day: day('2026-11-24'), ...print })).brokenPromises).toBe(0);
		expect(value(await planRun(office, { actor: admin, day: day('2026-11-25'), ...print })).brokenPromises).toBe(1);
		expect(await tasks(clientId)).toEqual([{ kind: 'promise broken' }]);
		expect(value(await planRun(office, { actor: admin, day: day('2026-11-25'), ...print })).brokenPromises).toBe(0);
	});

	test('INV-08 nobody has to look at a broken promise any more once its invoice is settled, but while a part is open', async () => {
		const { invoiceId, clientId } = await debt();
		value(await recordPromise(office, { actor: admin, invoiceId, minor: 100_00n, on: day('2026-11-20') }));
		value(await planRun(office, { actor: admin, day: day('2026-11-25'), ...print }));
		const credit = { kind: 'payment', id: await pay(clientId, 100_00n) } as const;
		const settle = async (minor: bigint) =>
			value(await matchCredit(office, { actor: admin, invoiceId, credit, minor }));
		const card = () =>
			database.read(organizationId, (tx) =>
				tx.selectFrom('task').select(['state', 'outcome']).where('invoiceId', '=', invoiceId).executeTakeFirst(),
			);
		await settle(40_00n);
		expect(await card()).toEqual({ state: 'to do', outcome: null });
		await settle(60_00n);
		expect(await card()).toEqual({ state: 'done', outcome: 'settled' });
	});

	test('INV-08 several promises may stand on one invoice, but not for more than is open', async () => {
		const { number, invoiceId } = await debt();
		const promise = (minor: bigint) => recordPromise(office, { actor: admin, invoiceId, minor, on: addDays(today, 5) });
		const { promiseId } = value(await promise(60_00n));
		expect(await promise(50_00n)).toMatchObject({ refusal: 'promise.tooMuch', about: { left: '4000' } });
		value(await promise(40_00n));
		expect(await hold(number)).toBe('promised');
		value(await cancelPromise(office, { actor: admin, promiseId }));
		expect(await hold(number)).toBeUndefined();
		expect(await cancelPromise(office, { actor: admin, promiseId })).toMatchObject({ refusal: 'promise.over' });
	});

	test('TSK-01 INV-08 a client’s own promise beyond the policy is asked, holds nothing, and waits as a task', async () => {
		const { number, invoiceId, clientId } = await debt();
		const contact: Actor = { organizationId, kind: 'contact', id: 'a contact' };
		const asked = await recordPromise(office, { actor: contact, invoiceId, minor: 100_00n, on: addDays(today, 31) });
		expect(value(asked).state).toBe('asked');
		expect(await hold(number)).toBeUndefined();
		expect(await tasks(clientId)).toEqual([{ kind: 'promise asked' }]);
		const within = await recordPromise(office, { actor: contact, invoiceId, minor: 100_00n, on: addDays(today, 30) });
		expect(value(within).state).toBe('expected');
	});
});

describe('payments and matches', () => {
	test('SCN-10 an unmatched payment covers the invoice; matched, it settles it', async () => {
		const { number, invoiceId, clientId } = await debt();
		const id = await pay(clientId, 100_00n);
		expect(await hold(number)).toBe('covered by credit');
		value(await matchCredit(office, { actor: admin, invoiceId, credit: { kind: 'payment', id }, minor: 100_00n }));
		expect(await hold(number)).toBe('paid');
	});

	test('INV-03 a rejected payment reopens the invoice, at the level it had', async () => {
		const { number, invoiceId, clientId } = await debt();
		await database.write(admin, (tx) =>
			tx
				.updateTable('invoice')
				.set({ level: 2, levelDoneOn: addDays(today, -3) })
				.where('id', '=', invoiceId)
				.execute(),
		);
		const id = await pay(clientId, 100_00n);
		value(await matchCredit(office, { actor: admin, invoiceId, credit: { kind: 'payment', id }, minor: 100_00n }));
		expect(value(await cancelPayment(office, { actor: admin, paymentId: id, because: 'no funds' }))).toEqual({
			reopened: 1,
		});
		expect(await answer(number)).toMatchObject({
			invoice: { openMinor: 100_00n, level: 2 },
			answer: { next: { step: { name: 'R3' } } },
		});
		expect(await cancelPayment(office, { actor: admin, paymentId: id, because: 'again' })).toMatchObject({
			refusal: 'payment.cancelled',
		});
	});

	test('INV-04 a match is always undoable, once', async () => {
		const { number, invoiceId, clientId } = await debt();
		const id = await pay(clientId, 30_00n);
		const { matchId } = value(
			await matchCredit(office, { actor: admin, invoiceId, credit: { kind: 'payment', id }, minor: 30_00n }),
		);
		expect((await answer(number)).invoice.openMinor).toBe(70_00n);
		const undo = () => undoMatch(office, { actor: admin, matchId, because: 'wrong invoice' });
		expect((await Promise.all([undo(), undo()])).map((one) => one.ok).sort()).toEqual([false, true]);
		expect((await answer(number)).invoice.openMinor).toBe(100_00n);
	});

	test('INV-02 two matches of one payment at once never settle more than it is', async () => {
		const { invoiceId, clientId } = await debt();
		const id = await pay(clientId, 60_00n);
		const match = () =>
			matchCredit(office, { actor: admin, invoiceId, credit: { kind: 'payment', id }, minor: 60_00n });
		const answers = await Promise.all([match(), match()]);
		expect(answers.map((one) => (one.ok ? 'matched' : one.refusal)).sort()).toEqual(['match.tooMuch', 'matched']);
	});

	test('INV-04 a payment of another client, or in another currency, is refused', async () => {
		const [mine, theirs] = [await debt(), await debt()];
		const id = await pay(theirs.clientId, 10_00n);
		const credit = { kind: 'payment' as const, id };
		expect(await matchCredit(office, { actor: admin, invoiceId: mine.invoiceId, credit, minor: 1n })).toMatchObject({
			refusal: 'match.otherClient',
		});
	});
});

describe('holds by hand', () => {
	test.each([
		['stop', 'client on stop'],
		['collection', 'client in collection'],
		['insolvency', 'insolvency'],
		['payment plan', 'payment plan'],
	] as const)('engine 5 a client under %s answers "%s" until it is lifted', async (kind, reason) => {
		const { number, clientId } = await debt();
		const { holdId } = value(await placeHold(office, { actor: admin, of: { clientId }, kind, reason: 'because' }));
		expect(await hold(number)).toBe(reason);
		value(await liftHold(office, { actor: admin, holdId }));
		expect(await hold(number)).toBeUndefined();
		expect(await liftHold(office, { actor: admin, holdId })).toMatchObject({ refusal: 'hold.over' });
	});

	test.each([
		['stop', 'invoice on stop'],
		['direct debit', 'direct debit'],
		['payment plan', 'payment plan'],
	] as const)('INV-07 an invoice under %s answers "%s"', async (kind, reason) => {
		const { number, invoiceId } = await debt();
		value(
			await placeHold(office, { actor: admin, of: { invoiceId }, kind, reason: 'because', until: addDays(today, 4) }),
		);
		expect(await hold(number, addDays(today, 4))).toBe(reason);
		expect(await hold(number, addDays(today, 5))).toBeUndefined();
	});

	test('INV-07 a stop needs a reason and an end that is still ahead; another organization’s invoice is unknown', async () => {
		const { invoiceId } = await debt();
		const ask = (more: object) =>
			placeHold(office, { actor: admin, of: { invoiceId }, kind: 'stop', reason: 'because', ...more });
		expect(await ask({ reason: ' ' })).toMatchObject({ refusal: 'hold.reasonMissing' });
		expect(await ask({ until: addDays(today, -1) })).toMatchObject({ refusal: 'hold.inThePast' });
		expect(await ask({ kind: 'insolvency' })).toMatchObject({ refusal: 'hold.wrongSubject' });
		const stranger: Actor = { ...admin, organizationId: '01890000-0000-7000-8000-00000000a0ff' };
		expect(await ask({ actor: stranger })).toMatchObject({ refusal: 'invoice.unknown' });
	});
});
