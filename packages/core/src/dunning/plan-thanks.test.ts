import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { client, invoice, night, payment, scenario, spoken, stands, step, usualSteps } from './book.test-kit.ts';
import type { ClientFacts, RunFacts, ThankablePayment } from './facts.ts';
import { planClient } from './plan-client.ts';
import { reconcilePlan } from './reconcile-plan.ts';

const thanks = (
	on: string,
	over: Partial<ThankablePayment> = {},
	of: Partial<ClientFacts> = {},
	run: Partial<RunFacts> = {},
) => planClient(client([], { thankable: [payment(over)], ...of }), night(on, run));

const thanked = ['thanks EUR payment: A→0'];

test('SCN-09 the thank-you is due X days after the payment date', () => {
	expect(thanks('2026-03-05').actions).toEqual([]);
	expect(spoken(thanks('2026-03-06'))).toEqual(thanked);
	expect(thanks('2026-03-06').actions[0]).toMatchObject({
		totalMinor: 100_00n,
		dueOn: '2026-03-06',
		paymentId: 'payment',
	});
});

test('SCN-09 matched later, it goes at the next run, up to 30 days after the payment', () => {
	expect(spoken(thanks('2026-04-03'))).toEqual(thanked);
	expect(thanks('2026-04-04')).toMatchObject({ actions: [], thanks: [{ lookOn: null }] });
});

test('SCN-09 only payments dated after go-live are thanked', () => {
	expect(thanks('2026-03-06', {}, {}, { goLiveOn: day('2026-03-04') }).actions).toEqual([]);
	expect(thanks('2026-03-06', {}, {}, { goLiveOn: null }).actions).toEqual([]);
	expect(spoken(thanks('2026-03-06', {}, {}, { goLiveOn: day('2026-03-03') }))).toEqual(thanked);
});

test('SCN-09 optionally, only when one of its invoices had been reminded', () => {
	const only = { scenario: scenario(usualSteps, { thankOnlyReminded: true }) };
	expect(thanks('2026-03-06', {}, only).actions).toEqual([]);
	expect(spoken(thanks('2026-03-06', { reminded: true }, only))).toEqual(thanked);
});

test('SCN-09 one per payment, also for a part of an invoice that is still open and reminded', () => {
	const thankable = [payment({ id: 'p2' }), payment({ id: 'p1', minor: 40_00n })];
	const plan = planClient(client([invoice({ openMinor: 60_00n })], { thankable }), night('2026-03-20'));
	expect(spoken(plan)).toEqual(['R1 EUR: A→1', 'thanks EUR p1: A→0', 'thanks EUR p2: A→0']);
});

test('SCN-09 without a thank-you step, or with it off, nobody is thanked', () => {
	expect(thanks('2026-03-06', {}, { scenario: scenario([step('R1', 5)]) }).actions).toEqual([]);
	expect(thanks('2026-03-06', {}, { scenario: scenario([step('thanks', 2, { on: false })]) }).actions).toEqual([]);
	expect(thanks('2026-03-06', {}, { scenario: null }).actions).toEqual([]);
});

test.each<[string, Partial<ClientFacts>]>([
	['on stop', { stop: { until: null } }],
	['in collection', { inCollection: true }],
	['insolvent', { insolvency: true }],
	['unreachable', { reach: { email: null, letter: null, phone: null, text: {} } }],
])('SCN-09 a client %s is not thanked', (_, held) => {
	expect(thanks('2026-03-06', {}, held).actions).toEqual([]);
});

test('SCN-21 a thank-you keeps the minimum gap as well', () => {
	const weekly = { scenario: scenario(usualSteps, { minimumGapDays: 7 }), lastMessageOn: day('2026-03-02') };
	expect(thanks('2026-03-06', {}, weekly)).toMatchObject({ actions: [], thanks: [{ lookOn: '2026-03-09' }] });
	expect(spoken(thanks('2026-03-09', {}, weekly))).toEqual(thanked);
});

test('SCN-19 a thank-you due on a Saturday goes on Monday, and remembers that day', () => {
	const shifting = { scenario: scenario(usualSteps, { shiftToWorkingDays: true }) };
	const friday = { paidOn: day('2026-03-05') };
	expect(thanks('2026-03-07', friday, shifting)).toMatchObject({ actions: [], thanks: [{ lookOn: '2026-03-09' }] });
	expect(thanks('2026-03-10', friday, shifting).actions[0]).toMatchObject({ dueOn: '2026-03-09' });
});

test('SCN-09 a payment cancelled before sending cancels its thank-you', () => {
	const standing = thanks('2026-03-06').actions.map(stands);
	const without = planClient(client([]), night('2026-03-07'));
	expect(reconcilePlan(standing, without).cancel).toEqual([{ id: standing[0]!.id, because: 'no longer due' }]);
});

test('SCN-14 a thank-you waits like any automatic action', () => {
	expect(thanks('2026-03-06', {}, {}, { approvalRequired: true }).actions[0]?.waits).toBe('approval');
	expect(thanks('2026-03-06', {}, {}, { fresh: false }).actions[0]?.waits).toBe('fresh data');
	expect(thanks('2026-03-06').actions[0]?.waits).toBeNull();
});
