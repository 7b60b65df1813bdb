import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { client, credit, invoice, night, promise, reminded, scenario, step, usualSteps } from './book.test-kit.ts';
import type { ClientFacts, InvoiceFacts } from './facts.ts';
import { planClient } from './plan-client.ts';

const look = (its: Partial<InvoiceFacts>, of: Partial<ClientFacts> = {}, on = '2026-03-20') =>
	planClient(client([invoice(its)], of), night(on)).answers[0]!.lookOn;

const nobody = { email: null, letter: null, phone: null, text: {} };

test('WHY-01 what is due, or waits, is looked at again tomorrow', () => {
	expect(look({})).toBe('2026-03-21');
	expect(look({}, { scenario: scenario(usualSteps, { minimums: { EUR: 500_00n } }) })).toBe('2026-03-21');
	expect(look({ unticked: { by: 'Ada', why: 'asked to' } })).toBe('2026-03-21');
});

test('WHY-01 what is not due is looked at on its day', () => {
	expect(look(reminded(1, '2026-03-18'))).toBe('2026-03-28');
	expect(look({ dueOn: day('2026-05-01') })).toBe('2026-04-26');
});

test.each<[string, Partial<InvoiceFacts>, Partial<ClientFacts>]>([
	['paid', { openMinor: 0n, promises: [promise(1n, '2026-04-01')] }, {}],
	['finished', reminded(3, '2026-03-10'), {}],
	['disputed', { disputedMinor: 100_00n }, {}],
	['on stop without end', { stop: { until: null } }, {}],
	['covered by credit', {}, { credits: [credit(100_00n)] }],
	['unreachable', {}, { reach: nobody }],
])('WHY-01 time alone never changes the answer of an invoice that is %s', (_, its, of) => {
	expect(look(its, of)).toBeNull();
});

test('WHY-01 of several holds that end, the last to end counts', () => {
	expect(look({ stop: { until: day('2026-04-10') }, ...reminded(1, '2026-03-18') })).toBe('2026-04-11');
	expect(look(reminded(1, '2026-03-18'), { stop: { until: day('2026-03-22') } })).toBe('2026-03-28');
});

test('WHY-01 INV-08 the end of a promise may matter sooner, to younger invoices that its credits cover', () => {
	const promises = [promise(50_00n, '2026-03-23')];
	expect(look({ promises, ...reminded(1, '2026-03-18') })).toBe('2026-03-26');
	expect(look({ promises, ...reminded(3, '2026-03-18') })).toBe('2026-03-26');
});

test('WHY-01 SCN-05 a notice that nobody can receive lapses on the due date, and R1 gets its turn', () => {
	const mixed = scenario([step('notice', 5), step('R1', 5, { channel: 'letter', automatic: false })]);
	const reach = { ...nobody, letter: 'address' };
	expect(look({}, { scenario: mixed, reach }, '2026-02-26')).toBe('2026-03-02');
	expect(look({}, { scenario: mixed, reach }, '2026-03-02')).toBe('2026-03-07');
});
