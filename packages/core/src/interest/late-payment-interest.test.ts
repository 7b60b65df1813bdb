import { describe, expect, test } from 'vitest';
import { expectedList } from '../../expected.ts';
import { addDays, type Day, day } from '../calendar/day.ts';
import { formatDecimal, parseDecimal } from '../money/decimal.ts';
import type { Outcome } from '../outcome.ts';
import { type InterestRule, lateLawOf } from './late-law.ts';
import { latePaymentInterest } from './late-payment-interest.ts';
import { formatRate, points } from './rate.ts';
import { STATUTORY_RATES } from './statutory-rates.ts';

type Vector = {
	case: string;
	principal_ttc: string;
	due_date: string;
	computed_to_inclusive: string;
	margin_points: number;
	lines: { semester: string; base: string; days: number; rate: string; interest: string }[];
	interest_sum_of_rounded_lines: string;
};

const vectors = expectedList('data/lists/interest_vectors.json') as { cases: Vector[] } | undefined;

const FRENCH = ruleOf('FR', 'company');
const EUROPEAN = ruleOf('FR', 'publicBody');
const BRITISH = ruleOf('GB', 'company');
const contract = (percent: number): InterestRule => ({ kind: 'contract', rate: points(percent), floor: 'none' });

test.skipIf(!vectors)('INV-06 interest agrees, line by line, with the expected list', () => {
	for (const vector of vectors?.cases ?? []) {
		const interest = interestOn(
			valueOf(parseDecimal(vector.principal_ttc, 'EUR')),
			day(vector.due_date),
			day(vector.computed_to_inclusive),
			vector.margin_points === 10 ? FRENCH : EUROPEAN,
		);
		const lines = interest.lines.map((line) => ({
			semester: line.halfYear,
			base: String(line.balanceMinor / 100n),
			days: line.days,
			rate: Number(formatRate(line.rate)),
			interest: formatDecimal(line.interestMinor, 'EUR'),
		}));
		expect(lines, vector.case).toEqual(vector.lines.map((line) => ({ ...line, rate: Number(line.rate) })));
		expect(Number(formatDecimal(interest.totalMinor, 'EUR')), vector.case).toBe(
			Number(vector.interest_sum_of_rounded_lines),
		);
	}
});

describe('France and Europe', () => {
	test('INV-06 lines are rounded one by one, so that the letter adds up', () => {
		const { lines, totalMinor } = interestOn(1_000_000n, day('2026-05-01'), day('2026-09-01'), FRENCH);
		expect(lines.map(({ days, interestMinor }) => [days, interestMinor])).toEqual([
			[60, 19973n],
			[63, 21403n],
		]);
		expect(totalMinor).toBe(41376n);
	});

	test('INV-06 two half-years with the same rate are still two lines', () => {
		const { lines } = interestOn(1_000_000n, day('2025-12-01'), day('2026-01-31'), FRENCH);
		expect(lines.map(({ halfYear, rate }) => [halfYear, formatRate(rate)])).toEqual([
			['2025-S2', '12.15'],
			['2026-S1', '12.15'],
		]);
	});

	test('INV-06 each balance has its line', () => {
		const debt = {
			principalMinor: 100_000n,
			dueOn: day('2026-02-28'),
			settlements: [{ on: day('2026-03-10'), minor: 40_000n }],
		};
		const { lines, totalMinor } = valueOf(latePaymentInterest(debt, day('2026-03-30'), FRENCH, STATUTORY_RATES));
		expect(lines.map(({ balanceMinor, days, interestMinor }) => [balanceMinor, days, interestMinor])).toEqual([
			[100_000n, 10, 333n],
			[60_000n, 20, 399n],
		]);
		expect(totalMinor).toBe(732n);
	});

	test('INV-06 a leap year still has 365 days', () => {
		expect(interestOn(365_000n, day('2024-02-15'), day('2024-03-15'), FRENCH).totalMinor).toBe(4205n);
	});

	test('INV-06 an unknown half-year is refused as soon as a day of it is charged, and not before', () => {
		const debt = { principalMinor: 1000n, dueOn: day('2026-12-01'), settlements: [] };
		expect(latePaymentInterest(debt, day('2026-12-31'), FRENCH, STATUTORY_RATES).ok).toBe(true);
		expect(latePaymentInterest(debt, day('2027-01-01'), FRENCH, STATUTORY_RATES)).toMatchObject({
			refusal: 'interest.unknownHalfYear',
			about: { reference: 'ecb', halfYear: '2027-S1' },
		});
	});

	test('INV-06 an unknown half-year troubles nobody who paid in time', () => {
		expect(interestOn(1000n, day('2027-03-01'), day('2027-03-01'), FRENCH)).toEqual({ lines: [], totalMinor: 0n });
	});
});

describe('United Kingdom', () => {
	test.each([
		['2025-06-30', 101, 500_000n, 16949n],
		['2026-01-31', 45, 85_000n, 1231n],
		['2026-01-31', 120, 650_000n, 25110n],
		['2026-01-31', 200, 1_800_000n, 115890n],
	])('INV-06 due %s, %d days late', (dueOn, days, principal, expected) => {
		expect(interestOn(principal, day(dueOn), addDays(day(dueOn), days), BRITISH).totalMinor).toBe(expected);
	});

	test('INV-06 the rate stays that of the half-year in which the debt became late', () => {
		const { lines } = interestOn(500_000n, day('2025-06-15'), day('2026-03-31'), BRITISH);
		expect(lines.map(({ halfYear, rate }) => [halfYear, formatRate(rate)])).toEqual([['2025-S1', '12.75']]);
		const next = interestOn(500_000n, day('2025-06-30'), day('2026-03-31'), BRITISH);
		expect(next.lines.map(({ halfYear, rate }) => [halfYear, formatRate(rate)])).toEqual([['2025-S2', '12.25']]);
	});
});

describe('a contract', () => {
	test.each([
		['ERP-002', 10_000n, 10, 15, 41n],
		['ERP-003', 10_000n, 8, 20, 44n],
		['three times 2.62', 300_000n, 7.86, 30, 1938n],
		['three times 2.75', 300_000n, 8.25, 30, 2034n],
		['twelve percent', 100_000n, 12, 30, 986n],
	])('INV-06 %s: %d at %d %% for %d days', (_name, principal, percent, days, expected) => {
		expect(
			interestOn(principal, day('2027-01-01'), addDays(day('2027-01-01'), days), contract(percent)).totalMinor,
		).toBe(expected);
	});
});

function interestOn(principalMinor: bigint, dueOn: Day, until: Day, rule: InterestRule) {
	return valueOf(latePaymentInterest({ principalMinor, dueOn, settlements: [] }, until, rule, STATUTORY_RATES));
}

function ruleOf(country: string, debtor: 'company' | 'publicBody'): InterestRule {
	const rule = valueOf(lateLawOf(country, debtor)).interest;
	if (!rule) throw new Error(`no interest in ${country}`);
	return rule;
}

function valueOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(outcome.refusal);
	return outcome.value;
}
