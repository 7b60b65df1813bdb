import type { Day } from '../calendar/day.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';
import { firstDayOfHalfYear, halfYearOf } from './half-year.ts';
import type { Rate } from './rate.ts';

/**
 * What a statutory rate is built on: the ECB's main refinancing rate, the Bank of England's base rate, or the French legal
 * interest rate that applies when the creditor is a professional.
 */
export type Reference = 'ecb' | 'bankOfEngland' | 'frenchLegalInterest';

/** A reference as it stands for one half-year, valid from that half-year's first day. */
export type RateRow = { readonly reference: Reference; readonly validFrom: Day; readonly rate: Rate };

export type RateRefusal = 'interest.unknownHalfYear';

/** The reference in the half-year of a day. One that has no row is refused: the last known rate is no guess to make (INV-06). */
export function referenceRate(rates: readonly RateRow[], reference: Reference, on: Day): Outcome<Rate, RateRefusal> {
	const validFrom = firstDayOfHalfYear(on);
	const row = rates.find((each) => each.reference === reference && each.validFrom === validFrom);
	return row ? allow(row.rate) : refuse('interest.unknownHalfYear', { reference, halfYear: halfYearOf(on) });
}
