import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import {
	client,
	credit,
	holdsOf,
	invoice,
	night,
	reminded,
	scenario,
	spoken,
	untilOf,
	usualSteps,
} from './book.test-kit.ts';
import type { ClientFacts, RunFacts } from './facts.ts';
import { planClient } from './plan-client.ts';

const plan = (over: Partial<ClientFacts>, run: Partial<RunFacts> = {}, on = '2026-03-20') =>
	planClient(client([invoice()], over), night(on, run));

const least = (EUR: bigint) => scenario(usualSteps, { minimums: { EUR } });

test('SCN-10 the minimum is weighed on the amount after credits, and reaching it is enough', () => {
	expect(spoken(plan({ scenario: least(100_00n) }))).toEqual(['R1 EUR: A→1']);
	expect(holdsOf(plan({ scenario: least(100_00n), credits: [credit(1n)] }))).toEqual(['below minimum']);
});

test('SCN-10 the minimum is weighed per action, not per invoice', () => {
	const both = planClient(client([invoice(), invoice({ id: 'B' })], { scenario: least(150_00n) }), night('2026-03-20'));
	expect(spoken(both)).toEqual(['R1 EUR: A→1 B→1']);
	const apart = [invoice(), invoice({ id: 'B', ...reminded(1, '2026-03-07') })];
	expect(planClient(client(apart, { scenario: least(150_00n) }), night('2026-03-20')).actions).toEqual([]);
});

test('SCN-10 INV-05 a minimum says nothing of another currency', () => {
	const francs = client([invoice({ currency: 'CHF', openMinor: 1n })], { scenario: least(100_00n) });
	expect(spoken(planClient(francs, night('2026-03-20')))).toEqual(['R1 CHF: A→1']);
});

test('SCN-21 between two messages to a client the minimum number of days passes', () => {
	const weekly = scenario(usualSteps, { minimumGapDays: 7 });
	const heard = { scenario: weekly, lastMessageOn: day('2026-03-14') };
	expect(holdsOf(plan(heard))).toEqual(['resting']);
	expect(untilOf(plan(heard))).toBe('2026-03-21');
	expect(spoken(plan(heard, {}, '2026-03-21'))).toEqual(['R1 EUR: A→1']);
});

test('SCN-21 all messages of one night are one contact', () => {
	const weekly = scenario(usualSteps, { minimumGapDays: 7 });
	const two = client([invoice(), invoice({ id: 'B', currency: 'USD' })], { scenario: weekly });
	expect(planClient(two, night('2026-03-20')).actions).toHaveLength(2);
});

const capped = scenario(usualSteps, { ceilings: { EUR: 99_99n } });
const approved = (persons: number, over: Partial<ClientFacts> = {}, run: Partial<RunFacts> = {}) => {
	const { fingerprint } = plan(over, run).actions[0]!;
	return plan({ ...over, approvals: new Map([[fingerprint, persons]]) }, run).actions[0]!.waits;
};

test('SCN-21 above the ceiling an automatic action waits for a second person', () => {
	expect(plan({ scenario: capped }).actions[0]?.waits).toBe('second person');
	expect(holdsOf(plan({ scenario: capped }))).toEqual(['above ceiling']);
	expect(approved(1, { scenario: capped })).toBeNull();
});

test('SCN-21 where every action is approved, the one above the ceiling is approved by two', () => {
	const run = { approvalRequired: true };
	expect([0, 1, 2].map((persons) => approved(persons, { scenario: capped }, run))).toEqual([
		'approval',
		'second person',
		null,
	]);
	expect([0, 1].map((persons) => approved(persons, {}, run))).toEqual(['approval', null]);
});

test('SCN-21 the ceiling itself is not above, and concerns nothing done by hand', () => {
	expect(plan({ scenario: scenario(usualSteps, { ceilings: { EUR: 100_00n } }) }).actions[0]?.waits).toBeNull();
	const byHand = scenario(
		usualSteps.map((its) => ({ ...its, automatic: false })),
		{ ceilings: { EUR: 1n } },
	);
	expect(plan({ scenario: byHand }).actions[0]?.waits).toBe('hand');
});

test('SCN-22 nothing goes by itself until automatic sending is on', () => {
	expect(plan({}, { automaticSending: false }).actions[0]?.waits).toBe('go-live');
	expect(holdsOf(plan({}, { automaticSending: false }))).toEqual(['waiting for a person']);
});

test('SCN-23 old figures stop automatic sending, not planning, and nothing done by hand', () => {
	expect(plan({}, { fresh: false }).actions[0]?.waits).toBe('fresh data');
	expect(holdsOf(plan({}, { fresh: false }))).toEqual(['stale data']);
	const byHand = scenario(usualSteps.map((its) => ({ ...its, automatic: false })));
	expect(plan({ scenario: byHand }, { fresh: false }).actions[0]?.waits).toBe('hand');
});

test('WHY-02 an approval stands the next day while recipients, lines and amounts are the same', () => {
	const [first, next] = ['2026-03-20', '2026-03-21'].map((on) => plan({}, {}, on).actions[0]!.fingerprint);
	expect(next).toBe(first);
});

test.each<[string, Partial<ClientFacts>]>([
	['a recipient', { reach: { email: 'other@example.org', letter: null, phone: null, text: {} } }],
	['a line', { invoices: [invoice(), invoice({ id: 'B' })] }],
	['an amount', { invoices: [invoice({ openMinor: 99_99n })] }],
	['a credit', { invoices: [invoice({ openMinor: 101_00n })], credits: [credit(1_00n)] }],
	['the step', { scenario: scenario(usualSteps.map((its) => ({ ...its, id: `${its.id}-2` }))) }],
])('WHY-02 an approval falls when %s changes', (_, changed) => {
	expect(plan(changed).actions[0]!.fingerprint).not.toBe(plan({}).actions[0]!.fingerprint);
});
