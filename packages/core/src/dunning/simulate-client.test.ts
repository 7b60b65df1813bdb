import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { client, invoice, night, payment, promise, scenario, spoken, usualSteps } from './book.test-kit.ts';
import type { ClientFacts } from './facts.ts';
import { simulateClient } from './simulate-client.ts';

const story = (facts: ClientFacts, from: string, days = 60) =>
	simulateClient(facts, night(from), days).flatMap(({ on, actions }) =>
		spoken({ actions }).map((its) => `${on} ${its}`),
	);

test('WHY-03 every step on its day, each level counted from the one before', () => {
	expect(story(client([invoice()]), '2026-02-20')).toEqual([
		'2026-02-25 notice EUR: A→0',
		'2026-03-07 R1 EUR: A→1',
		'2026-03-17 R2 EUR: A→2',
		'2026-03-27 R3 EUR: A→3',
	]);
});

test('WHY-03 SCN-07 started late, the levels follow one another from that day', () => {
	expect(story(client([invoice()]), '2026-06-01')).toEqual([
		'2026-06-01 R1 EUR: A→1',
		'2026-06-11 R2 EUR: A→2',
		'2026-06-21 R3 EUR: A→3',
	]);
});

test('WHY-03 INV-08 a promise that ends lets the reminder go', () => {
	const promised = invoice({ promises: [promise(100_00n, '2026-03-20')] });
	expect(story(client([promised]), '2026-03-01')[0]).toBe('2026-03-25 R1 EUR: A→1');
});

test('WHY-03 SCN-21 what was sent begins a rest', () => {
	const monthly = scenario(usualSteps, { minimumGapDays: 30 });
	const two = client([invoice(), invoice({ id: 'B', dueOn: day('2026-03-09') })], { scenario: monthly });
	expect(story(two, '2026-03-03')).toEqual(['2026-03-04 notice EUR: B→0', '2026-04-03 R1 EUR: A→1 B→1']);
});

test('WHY-03 a payment is thanked once', () => {
	expect(story(client([], { thankable: [payment()] }), '2026-03-05')).toEqual(['2026-03-06 thanks EUR payment: A→0']);
});

test('WHY-03 WHY-02 what is unticked tonight goes the next day', () => {
	const unticked = invoice({ unticked: { by: 'Ada', why: 'asked to' } });
	expect(story(client([unticked]), '2026-03-20', 2)).toEqual(['2026-03-21 R1 EUR: A→1']);
});
