import { addDays, type Day } from '../calendar/day.ts';
import { type HalfYear, halfYearOf, lastDayOfHalfYear } from './half-year.ts';
import type { InterestRule } from './late-law.ts';
import type { Rate } from './rate.ts';
import { type RateRow, referenceRate } from './rates.ts';

/** A half-year in which a contract's rate is below what the law allows, or, `floor` null, for which nobody knows the floor yet. */
export type FloorWarning = { readonly halfYear: HalfYear; readonly floor: Rate | null };

/**
 * Where a contract's rate, between two days, is below three times the French legal interest rate (Code de commerce L441-10 II).
 * It only warns: the rate that was agreed is the one that is charged (INV-06).
 */
export function contractFloorWarnings(
	rule: InterestRule,
	from: Day,
	until: Day,
	rates: readonly RateRow[],
): FloorWarning[] {
	if (rule.kind !== 'contract' || rule.floor === 'none') return [];
	const warnings: FloorWarning[] = [];
	for (let day = from; day <= until; day = addDays(lastDayOfHalfYear(day), 1)) {
		const legal = referenceRate(rates, 'frenchLegalInterest', day);
		const floor = legal.ok ? 3n * legal.value : null;
		if (floor === null || rule.rate < floor) warnings.push({ halfYear: halfYearOf(day), floor });
	}
	return warnings;
}
