import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { client, night, scenario, spoken, usualSteps } from './book.test-kit.ts';
import { replayClient, type PastInvoice } from './replay-client.ts';

const past = (over: Partial<PastInvoice> = {}): PastInvoice => ({
	...{ id: 'A', number: 'A', currency: 'EUR', issuedOn: day('2026-02-01'), dueOn: day('2026-03-02') },
	...{ amountMinor: 100_00n, settled: [] },
	...over,
});
const story = (invoices: readonly PastInvoice[], over: Parameters<typeof client>[1] = {}, days = 60) =>
	replayClient(client([], over), invoices, night('2026-11-01'), { from: day('2026-02-01'), days }).flatMap(
		({ on, actions }) => spoken({ actions }).map((its) => `${on} ${its}`),
	);

test('WHY-03 a past invoice is reminded from its first step on, until the day it was paid', () => {
	expect(story([past({ settled: [{ on: day('2026-03-20'), minor: 100_00n }] })])).toEqual([
		'2026-02-25 notice EUR: A→0',
		'2026-03-07 R1 EUR: A→1',
		'2026-03-17 R2 EUR: A→2',
	]);
});

test('WHY-03 what was paid in part is asked for in what was left', () => {
	const [notice, first] = replayClient(
		client([]),
		[past({ settled: [{ on: day('2026-03-01'), minor: 60_00n }] })],
		night('2026-11-01'),
		{ from: day('2026-02-01'), days: 40 },
	);
	expect([notice, first].map((one) => one?.actions[0]?.totalMinor)).toEqual([100_00n, 40_00n]);
});

test('WHY-03 an invoice is asked for on no day before it was issued', () => {
	const late = past({ issuedOn: day('2026-03-10'), dueOn: day('2026-03-10') });
	expect(story([late])[0]).toBe('2026-03-15 R1 EUR: A→1');
});

test('WHY-03 another scenario tells another past', () => {
	const gap = scenario(usualSteps, { minimumGapDays: 30 });
	expect(story([past()], { scenario: gap })).toEqual(['2026-02-25 notice EUR: A→0', '2026-03-27 R1 EUR: A→1']);
});
