import { expect, test } from 'vitest';
import { call, client, invoice, night, promise, reminded, scenario, spoken, stands } from './book.test-kit.ts';
import type { ClientFacts } from './facts.ts';
import { planClient } from './plan-client.ts';
import { reconcilePlan } from './reconcile-plan.ts';

const book = client([invoice(), invoice({ id: 'B', ...reminded(1, '2026-03-07') })]);
const planned = planClient(book, night('2026-03-20'));
const standing = planned.actions.map(stands);
const after = (over: Partial<ClientFacts>, on = '2026-03-21') =>
	reconcilePlan(standing, planClient({ ...book, ...over }, night(on)));

const [r1, r2] = ['stands R1 EUR', 'stands R2 EUR'];

test('WHY-04 planning the same day again creates, changes and cancels nothing', () => {
	expect(after({}, '2026-03-20')).toEqual({ create: [], keep: [r1, r2], change: [], cancel: [] });
});

test('WHY-04 a run that comes first creates everything', () => {
	expect(spoken({ actions: reconcilePlan([], planned).create })).toEqual(spoken(planned));
});

test('WHY-02 what is still right the next day is kept, to the letter', () => {
	expect(after({})).toMatchObject({ keep: [r1, r2], create: [] });
});

test('SCN-16 an invoice that joins or leaves changes its action, and touches no other', () => {
	const joined = after({ invoices: [...book.invoices, invoice({ id: 'C' })] });
	expect(joined).toMatchObject({ keep: [r2], change: [{ id: r1 }], cancel: [] });
	expect(spoken({ actions: joined.change.map((its) => its.planned) })).toEqual(['R1 EUR: A→1 C→1']);
});

test.each([
	['paid', { openMinor: 0n }],
	['disputed', { disputedMinor: 100_00n }],
	['promised', { promises: [promise(100_00n, '2026-04-01')] }],
	['invoice on stop', { stop: { until: null } }],
] as const)('SCN-16 an action whose invoice is %s is cancelled, and says so', (because, trouble) => {
	const invoices = [invoice(trouble), book.invoices[1]!];
	expect(after({ invoices })).toMatchObject({ keep: [r2], cancel: [{ id: r1, because }] });
});

test('SCN-16 an invoice that left the book was paid', () => {
	expect(after({ invoices: book.invoices.slice(1) }).cancel).toEqual([{ id: r1, because: 'paid' }]);
});

test('SCN-18 SCN-24 an action whose invoice stands at another step gives way to it', () => {
	const set = [invoice(reminded(2, '2026-03-01')), book.invoices[1]!];
	expect(after({ invoices: set })).toMatchObject({ cancel: [{ id: r1, because: 'another step is due' }] });
	const byHand = scenario([call('R1', 5), call('R2', 5), call('R3', 5)]);
	expect(after({ invoices: set, scenario: byHand }).cancel).toEqual([{ id: r1, because: 'another step is due' }]);
});
