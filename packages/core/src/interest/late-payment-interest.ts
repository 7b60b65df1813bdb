import { addDays, type Day, daysBetween, earlierOf } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import { mulDivHalfUp } from '../money/proportion.ts';
import { allow, type Outcome } from '../outcome.ts';
import { type HalfYear, halfYearOf, lastDayOfHalfYear } from './half-year.ts';
import { type Debt, type LateBalance, lateBalances } from './late-balance.ts';
import type { InterestRule } from './late-law.ts';
import { type Rate, WHOLE } from './rate.ts';
import { type RateRefusal, type RateRow, referenceRate } from './rates.ts';

/** One line of the account: a balance, the days it was late (both included), and the rate of `halfYear`, null in a contract. */
export type InterestLine = {
	readonly from: Day;
	readonly until: Day;
	readonly days: number;
	readonly balanceMinor: Minor;
	readonly halfYear: HalfYear | null;
	readonly rate: Rate;
	readonly interestMinor: Minor;
};

export type LatePaymentInterest = { readonly lines: readonly InterestLine[]; readonly totalMinor: Minor };

const DAYS_OF_YEAR = 365n;

/**
 * Simple interest from the day after the due date to `until` included, actual days over 365 in every year (INV-06). There is
 * one line per balance and, where the rate follows the reference, per half-year; each is rounded half up and the total is the
 * sum of the lines, so that the letter adds up. A half-year that is needed and has no rate is refused.
 */
export function latePaymentInterest(
	debt: Debt,
	until: Day,
	rule: InterestRule,
	rates: readonly RateRow[],
): Outcome<LatePaymentInterest, RateRefusal> {
	const lines: InterestLine[] = [];
	for (const period of periodsOf(lateBalances(debt, until), rule)) {
		const fixedOn = followsReference(rule) ? period.from : addDays(debt.dueOn, 1);
		const rate = rateOn(fixedOn, rule, rates);
		if (!rate.ok) return rate;
		const days = daysBetween(period.from, period.until) + 1;
		lines.push({
			from: period.from,
			until: period.until,
			days,
			balanceMinor: period.minor,
			halfYear: rule.kind === 'contract' ? null : halfYearOf(fixedOn),
			rate: rate.value,
			interestMinor: mulDivHalfUp(period.minor, rate.value * BigInt(days), DAYS_OF_YEAR * WHOLE),
		});
	}
	return allow({ lines, totalMinor: lines.reduce((sum, line) => sum + line.interestMinor, 0n) });
}

const followsReference = (rule: InterestRule): boolean => rule.kind === 'statutory' && rule.follows === 'eachHalfYear';

function rateOn(fixedOn: Day, rule: InterestRule, rates: readonly RateRow[]): Outcome<Rate, RateRefusal> {
	if (rule.kind === 'contract') return allow(rule.rate);
	const reference = referenceRate(rates, rule.reference, fixedOn);
	return reference.ok ? allow(reference.value + rule.margin) : reference;
}

function periodsOf(balances: readonly LateBalance[], rule: InterestRule): readonly LateBalance[] {
	return followsReference(rule) ? balances.flatMap(splitByHalfYear) : balances;
}

function splitByHalfYear({ from, until, minor }: LateBalance): LateBalance[] {
	const periods: LateBalance[] = [];
	for (let start = from; start <= until;) {
		const end = earlierOf(until, lastDayOfHalfYear(start));
		periods.push({ from: start, until: end, minor });
		start = addDays(end, 1);
	}
	return periods;
}
