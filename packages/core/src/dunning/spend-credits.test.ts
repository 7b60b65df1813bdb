import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { client, credit, invoice, night, spoken } from './book.test-kit.ts';
import { planClient } from './plan-client.ts';
import { spendCredits } from './spend-credits.ts';

const older = invoice({ id: 'older', dueOn: day('2026-02-01') });
const younger = invoice({ id: 'younger' });
const chaseable = new Map([
	['older', 100_00n],
	['younger', 100_00n],
]);
const today = day('2026-03-20');

test('SCN-10 a credit is spent once, on the oldest due date first', () => {
	const covers = spendCredits([credit(130_00n)], [younger, older], chaseable, today);
	expect(Object.fromEntries(covers)).toEqual({
		older: [{ creditId: 'credit', invoiceId: 'older', minor: 100_00n }],
		younger: [{ creditId: 'credit', invoiceId: 'younger', minor: 30_00n }],
	});
});

test('SCN-10 the oldest credit goes first, and an unmatched payment counts like a credit note', () => {
	const credits = [
		credit(80_00n, { id: 'paid', kind: 'payment', on: day('2026-03-01') }),
		credit(50_00n, { id: 'note', on: day('2026-02-01') }),
	];
	const covers = spendCredits(credits, [older], chaseable, today);
	expect(covers.get('older')?.map(({ creditId, minor }) => [creditId, minor])).toEqual([
		['note', 50_00n],
		['paid', 50_00n],
	]);
});

test('SCN-10 nothing is spent on an invoice not yet due, nor on what is disputed or promised', () => {
	const later = invoice({ id: 'later', dueOn: day('2026-03-21') });
	expect(spendCredits([credit(500_00n)], [later], new Map([['later', 100_00n]]), today).size).toBe(0);
	expect(spendCredits([credit(500_00n)], [older], new Map([['older', 0n]]), today).size).toBe(0);
});

test('SCN-10 INV-05 a credit covers only its own currency', () => {
	expect(spendCredits([credit(500_00n, { currency: 'USD' })], [older], chaseable, today).size).toBe(0);
});

test('SCN-10 the message lists the credits and claims what remains', () => {
	const plan = planClient(client([older, younger], { credits: [credit(130_00n)] }), night('2026-03-20'));
	expect(spoken(plan)).toEqual(['R1 EUR: younger→1']);
	expect(plan.actions[0]).toMatchObject({
		totalMinor: 70_00n,
		covers: [{ creditId: 'credit', minor: 30_00n }],
		lines: [{ chaseableMinor: 100_00n, coveredMinor: 30_00n, claimedMinor: 70_00n }],
	});
});

test('SCN-05 a pre-due notice never contains credits', () => {
	const plan = planClient(client([younger], { credits: [credit(130_00n)] }), night('2026-02-26'));
	expect(plan.actions[0]).toMatchObject({ step: 'notice', totalMinor: 100_00n, covers: [] });
});
