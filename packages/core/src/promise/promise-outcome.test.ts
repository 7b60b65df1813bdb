import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import { NO_HOLIDAYS } from '../calendar/working-day.ts';
import { promiseOutcome } from './promise-outcome.ts';

/** Friday 6 March 2026: with two working days of grace it holds through Tuesday. */
const promised = { minor: 60_00n, on: day('2026-03-06') };
const unpaid = { openMinor: 100_00n, paidSinceMinor: 0n };
const run = (on: string, fresh = true) => ({ today: day(on), fresh, promiseGraceDays: 2 });

test('INV-08 a promise is expected through its date and the working days of grace', () => {
	expect(promiseOutcome(promised, unpaid, run('2026-03-06'), NO_HOLIDAYS)).toBe('expected');
	expect(promiseOutcome(promised, unpaid, run('2026-03-10'), NO_HOLIDAYS)).toBe('expected');
	expect(promiseOutcome(promised, unpaid, run('2026-03-11'), NO_HOLIDAYS)).toBe('late');
});

test('INV-08 a public holiday lengthens the grace', () => {
	const monday = new Set([day('2026-03-09')]);
	expect(promiseOutcome(promised, unpaid, run('2026-03-11'), monday)).toBe('expected');
	expect(promiseOutcome(promised, unpaid, run('2026-03-12'), monday)).toBe('late');
});

test('INV-08 nobody is called late on old figures', () => {
	expect(promiseOutcome(promised, unpaid, run('2026-05-01', false), NO_HOLIDAYS)).toBe('expected');
});

test('INV-08 it is kept once as much was paid since, or nothing is open, even late', () => {
	const paid = (openMinor: bigint, paidSinceMinor: bigint) =>
		promiseOutcome(promised, { openMinor, paidSinceMinor }, run('2026-04-01'), NO_HOLIDAYS);
	expect(paid(40_00n, 60_00n)).toBe('kept');
	expect(paid(0n, 0n)).toBe('kept');
	expect(paid(40_01n, 59_99n)).toBe('late');
});
