import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween } from '../calendar/day.ts';
import { lateBalances } from './late-balance.ts';

const dueOn = day('2026-04-30');
const balances = (settlements: { on: string; minor: bigint }[], until: string) =>
	lateBalances(
		{ principalMinor: 1000n, dueOn, settlements: settlements.map(({ on, minor }) => ({ on: day(on), minor })) },
		day(until),
	).map(({ from, until: last, minor }) => `${from} ${last} ${minor}`);

test('the due date itself is not late, the next day is', () => {
	expect(balances([], '2026-04-30')).toEqual([]);
	expect(balances([], '2026-05-01')).toEqual(['2026-05-01 2026-05-01 1000']);
});

test('the day of a payment counts on what was owed before it', () => {
	expect(balances([{ on: '2026-05-10', minor: 400n }], '2026-05-20')).toEqual([
		'2026-05-01 2026-05-10 1000',
		'2026-05-11 2026-05-20 600',
	]);
	expect(balances([{ on: '2026-05-10', minor: 400n }], '2026-05-10')).toEqual(['2026-05-01 2026-05-10 1000']);
});

test('what was settled on the due date was in time', () => {
	expect(balances([{ on: '2026-04-30', minor: 1000n }], '2026-06-01')).toEqual([]);
	expect(balances([{ on: '2026-04-01', minor: 400n }], '2026-05-02')).toEqual(['2026-05-01 2026-05-02 600']);
});

test('a payment that bounces makes the balance late again; too much paid is never negative', () => {
	expect(
		balances(
			[
				{ on: '2026-05-10', minor: 1500n },
				{ on: '2026-05-20', minor: -1500n },
			],
			'2026-05-25',
		),
	).toEqual(['2026-05-01 2026-05-10 1000', '2026-05-21 2026-05-25 1000']);
});

test('a payment and its undoing on one day leave one balance', () => {
	expect(
		balances(
			[
				{ on: '2026-05-10', minor: 400n },
				{ on: '2026-05-10', minor: -400n },
			],
			'2026-05-20',
		),
	).toEqual(['2026-05-01 2026-05-20 1000']);
});

const someSettlements = fc.array(
	fc.record({
		on: fc.integer({ min: -20, max: 80 }).map((offset) => addDays(dueOn, offset)),
		minor: fc.bigInt({ min: -500n, max: 900n }),
	}),
	{ maxLength: 8 },
);

test('periods never overlap, and each day has the balance that the settlements before it left', () => {
	fc.assert(
		fc.property(someSettlements, fc.integer({ min: 0, max: 60 }), (settlements, late) => {
			const until = addDays(dueOn, late);
			const periods = lateBalances({ principalMinor: 1000n, dueOn, settlements }, until);
			for (let offset = 1; offset <= daysBetween(dueOn, until); offset++) {
				const on = addDays(dueOn, offset);
				const left = settlements
					.filter((each) => each.on < on || each.on <= dueOn)
					.reduce((rest, each) => rest - each.minor, 1000n);
				const found = periods.filter((period) => period.from <= on && on <= period.until).map((period) => period.minor);
				expect(found).toEqual(left > 0n ? [left] : []);
			}
		}),
	);
});
