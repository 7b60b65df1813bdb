import { expect, test } from 'vitest';
import type { PlannedAction } from './action.ts';
import type { ClientPlan } from './plan-client.ts';
import { RunSummary } from './run-summary.ts';

const action = (over: Partial<PlannedAction>): PlannedAction => ({
	...{
		key: 'R1 EUR',
		currency: 'EUR',
		step: 'R1',
		stepId: 's',
		channel: 'email',
		templateId: 't',
		textConnector: null,
	},
	...{ automatic: true, paymentId: null, dueOn: '2026-03-10' as never, lines: [], covers: [], totalMinor: 100_00n },
	...{ fingerprint: '', waits: null },
	...over,
});
const plan = (actions: PlannedAction[], holds: Record<string, string> = {}): ClientPlan => ({
	actions,
	answers: Object.entries(holds).map(([invoiceId, reason]) => ({
		...{ invoiceId, next: undefined, also: [], lookOn: null },
		hold: { reason: reason as never },
	})),
	thanks: [],
});
const owes = (id: string, openMinor: bigint, currency = 'EUR') => ({ id, openMinor, currency });

test('WHY-02 messages are counted by step, channel and what they wait for, and currencies are never added together', () => {
	const summary = new RunSummary();
	summary.add(plan([action({}), action({ currency: 'GBP', totalMinor: 5n })]), []);
	summary.add(plan([action({ channel: 'letter', waits: 'hand', totalMinor: 1n })]), []);
	summary.add(plan([action({ step: 'thanks', totalMinor: 900n })]), []);
	summary.add(plan([]), []);
	expect(summary).toMatchObject({ messages: 4, clients: 3 });
	expect([...summary.sums]).toEqual([
		['EUR', 100_01n],
		['GBP', 5n],
	]);
	expect(summary.groups.map(({ step, channel, waits, messages }) => [step, channel, waits, messages])).toEqual([
		['R1', 'email', null, 2],
		['R1', 'letter', 'hand', 1],
		['thanks', 'email', null, 1],
	]);
	expect([...(summary.groups.at(-1)?.sums ?? [])]).toEqual([]);
});

test('WHY-02 held invoices are counted by their answer, each client once; what is paid, not due or in a message is none of them', () => {
	const summary = new RunSummary();
	const invoices = ['a', 'b', 'c', 'd', 'e'].map((id) => owes(id, 10n));
	summary.add(
		plan([], { a: 'disputed', b: 'disputed', c: 'not due yet', d: 'waiting for a person', e: 'paid' }),
		invoices,
	);
	summary.add(plan([], { x: 'disputed', y: 'promised' }), [owes('x', 3n, 'GBP'), owes('y', 4n)]);
	expect(summary.held.map(({ reason, invoices, clients }) => [reason, invoices, clients])).toEqual([
		['disputed', 3, 2],
		['promised', 1, 1],
	]);
	expect([...(summary.held[0]?.sums ?? [])]).toEqual([
		['EUR', 20n],
		['GBP', 3n],
	]);
});
