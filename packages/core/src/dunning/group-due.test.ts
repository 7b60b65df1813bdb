import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import {
	client,
	holdsOf,
	invoice,
	night,
	promise,
	reminded,
	scenario,
	spoken,
	step,
	usualSteps,
} from './book.test-kit.ts';
import { planClient } from './plan-client.ts';

const first = invoice({ id: 'first', dueOn: day('2026-02-01') });
const second = invoice({ id: 'second', ...reminded(1, '2026-03-07') });
const third = invoice({ id: 'third', ...reminded(2, '2026-03-07') });
const resting = invoice({ id: 'resting', ...reminded(1, '2026-03-18') });
const done = invoice({ id: 'done', ...reminded(3, '2026-03-07') });
const young = invoice({ id: 'young', dueOn: day('2026-03-24') });
const dollars = invoice({ id: 'dollars', currency: 'USD' });
const book = [young, dollars, done, resting, third, second, first];

const together = (over: Parameters<typeof scenario>[1] = {}) =>
	scenario(usualSteps, { grouping: 'one message', ...over });

test('SCN-12 per level: one action per client, currency and step', () => {
	expect(spoken(planClient(client(book), night('2026-03-20')))).toEqual([
		'R1 EUR: first→1',
		'R2 EUR: second→2',
		'R3 EUR: third→3',
		'notice EUR: young→0',
		'R1 USD: dollars→1',
	]);
});

test('SCN-12 one message: in the words of the highest step, each to its own next level, the others shown', () => {
	const plan = planClient(client(book, { scenario: together() }), night('2026-03-20'));
	expect(spoken(plan)).toEqual([
		'notice EUR: young→0',
		'R3 EUR: first→1 second→2 third→3 done resting',
		'R1 USD: dollars→1',
	]);
	expect(plan.actions[1]).toMatchObject({ stepId: 'step-R3', totalMinor: 500_00n });
});

test('SCN-12 one message never shows what is not overdue or not chased', () => {
	const promised = invoice({ id: 'promised', promises: [promise(100_00n, '2026-03-27')] });
	const today = invoice({ id: 'today', dueOn: day('2026-03-20') });
	const unticked = invoice({ id: 'unticked', unticked: { by: 'Ada', why: 'asked to' } });
	const plan = planClient(client([first, promised, today, unticked], { scenario: together() }), night('2026-03-20'));
	expect(spoken(plan)).toEqual(['R1 EUR: first→1']);
});

test('SCN-12 an invoice only shown keeps its own answer', () => {
	const plan = planClient(client(book, { scenario: together() }), night('2026-03-20'));
	expect(holdsOf(plan, 'resting')).toEqual(['not due yet']);
	expect(holdsOf(plan, 'done')).toEqual(['finished']);
});

test('SCN-12 with no step due, nothing is shown: one message is no reason for another', () => {
	expect(planClient(client([resting, done], { scenario: together() }), night('2026-03-20')).actions).toEqual([]);
});

test('SCN-12 one message takes its channel and automation from the highest step', () => {
	const letter = usualSteps.map((its) =>
		its.name === 'R2' ? step('R2', 10, { channel: 'letter', automatic: false }) : its,
	);
	const mixed = scenario(letter, { grouping: 'one message' });
	const plan = planClient(client([first, second], { scenario: mixed }), night('2026-03-20'));
	expect(plan.actions).toMatchObject([{ step: 'R2', channel: 'letter', waits: 'hand' }]);
	const unreachable = { email: 'accounts@example.org', letter: null, phone: null, text: {} };
	const held = planClient(client([first, second], { scenario: mixed, reach: unreachable }), night('2026-03-20'));
	expect(holdsOf(held, 'first')).toEqual(['no usable channel']);
});
