import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { allow, refuse } from '../outcome.ts';
import { client, holdsOf, invoice, night, reminded, scenario, spoken, step, usualSteps } from './book.test-kit.ts';
import type { ClientFacts } from './facts.ts';
import { mayInclude } from './may-include.ts';
import { planClient } from './plan-client.ts';

const asked = { invoiceId: 'A', by: 'Ada', why: 'the director asks' };
const included = { by: 'Ada', why: 'the director asks' };
const run = night('2026-03-08');
const stopped = { stop: { until: null } };

test.each<[string, ClientFacts]>([
	['on stop', client([invoice(stopped)])],
	['unticked', client([invoice({ unticked: { by: 'Bob', why: 'they rang' } })])],
	['below the minimum', client([invoice()], { scenario: scenario(usualSteps, { minimums: { EUR: 10_000_00n } }) })],
	[
		'resting',
		client([invoice()], { scenario: scenario(usualSteps, { minimumGapDays: 9 }), lastMessageOn: day('2026-03-07') }),
	],
])('TSK-07 an invoice %s is included by a person, and stands in the message of the day', (_, held) => {
	expect(spoken(planClient(held, run))).toEqual([]);
	expect(mayInclude(held, run, asked)).toMatchObject({ ok: true });
	const plan = planClient({ ...held, invoices: held.invoices.map((one) => ({ ...one, included })) }, run);
	expect(spoken(plan)).toEqual(['R1 EUR: A→1']);
	expect(holdsOf(plan)).toEqual([]);
});

test.each<[string, ClientFacts]>([
	['disputed', client([invoice({ disputedMinor: 10_000_00n })])],
	['insolvency', client([invoice()], { insolvency: true })],
	['client in collection', client([invoice()], { inCollection: true })],
	['client on stop', client([invoice()], { stop: { until: null } })],
	['direct debit', client([invoice({ directDebit: true })])],
	['payment plan', client([invoice({ paymentPlanUpToDate: true })])],
	['sending uncertain', client([invoice({ uncertain: true })])],
	['no scenario', client([invoice()], { scenario: null, isolated: true })],
	['not due yet', client([invoice(reminded(1, '2026-03-07'))])],
	['no usable channel', client([invoice(stopped)], { reach: { email: null, letter: null, phone: null, text: {} } })],
])('TSK-07 PRF-07 what is held because of "%s" is included by nobody', (hold, held) => {
	expect(mayInclude(held, run, asked)).toEqual(refuse('include.held', { because: hold }));
});

test('TSK-07 what stands in a message is not included again, and an invoice of nobody is unknown', () => {
	expect(mayInclude(client([invoice()]), run, asked)).toEqual(refuse('include.notHeld'));
	expect(mayInclude(client([invoice({ id: 'B' })]), run, asked)).toEqual(refuse('invoice.unknown'));
	const byHand = client([invoice()], { scenario: scenario([step('R1', 5, { automatic: false })]) });
	expect(mayInclude(byHand, run, asked)).toEqual(refuse('include.notHeld'));
	expect(mayInclude(client([invoice(stopped)]), run, asked)).toEqual(allow({ reason: 'invoice on stop' }));
});

test('TSK-07 only the included one of two that rest goes, in its own amount', () => {
	const resting = { scenario: scenario(usualSteps, { minimumGapDays: 9 }), lastMessageOn: day('2026-03-07') };
	const plan = planClient(client([invoice({ included }), invoice({ id: 'B' })], resting), run);
	expect(spoken(plan)).toEqual(['R1 EUR: A→1']);
	expect(plan.actions[0]?.totalMinor).toBe(invoice().openMinor);
	expect(holdsOf(plan, 'B')).toEqual(['resting']);
});
