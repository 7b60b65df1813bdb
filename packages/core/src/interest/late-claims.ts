import { addDays, type Day } from '../calendar/day.ts';
import type { Currency, Minor } from '../money/money.ts';
import { allow, type Outcome } from '../outcome.ts';
import { contractFloorWarnings, type FloorWarning } from './contract-floor.ts';
import { fixedCompensation } from './fixed-compensation.ts';
import { type Debt, lateBalances } from './late-balance.ts';
import type { LateLaw } from './late-law.ts';
import { type InterestLine, latePaymentInterest } from './late-payment-interest.ts';
import type { RateRefusal, RateRow } from './rates.ts';

export type LateInvoice = Debt & {
	readonly currency: Currency;
	/** The day insolvency proceedings opened against the debtor; null without any. */
	readonly insolvencyOn: Day | null;
};

/** What may be claimed beside an invoice. Interest explains itself line by line. */
export type ClaimDraft = {
	readonly kind: 'interest' | 'compensation';
	readonly minor: Minor;
	readonly currency: Currency;
	readonly lines: readonly InterestLine[];
};

export type LateClaims = { readonly claims: readonly ClaimDraft[]; readonly warnings: readonly FloorWarning[] };

export type LateClaimsRefusal = RateRefusal | 'interest.tiersInOtherCurrency';

const NONE: LateClaims = { claims: [], warnings: [] };

/**
 * What one invoice gives the right to claim up to a day: interest, and the fixed sum once however often it was paid in part
 * (INV-06). Nothing when it was settled in time, nor when insolvency proceedings forbade paying it on its due date (Code de
 * commerce L441-10 II). The invoice itself is never changed.
 */
export function lateClaims(
	invoice: LateInvoice,
	until: Day,
	law: LateLaw,
	rates: readonly RateRow[],
): Outcome<LateClaims, LateClaimsRefusal> {
	const becameLate = lateBalances(invoice, until)[0];
	const barred = invoice.insolvencyOn !== null && invoice.insolvencyOn <= invoice.dueOn;
	if (!becameLate || barred) return allow(NONE);

	const claims: ClaimDraft[] = [];
	let warnings: FloorWarning[] = [];
	if (law.interest) {
		const interest = latePaymentInterest(invoice, until, law.interest, rates);
		if (!interest.ok) return interest;
		const { totalMinor, lines } = interest.value;
		if (totalMinor > 0n) claims.push({ kind: 'interest', minor: totalMinor, currency: invoice.currency, lines });
		warnings = contractFloorWarnings(law.interest, addDays(invoice.dueOn, 1), until, rates);
	}
	if (law.compensation) {
		const sum = fixedCompensation(law.compensation, { minor: becameLate.minor, currency: invoice.currency });
		if (!sum.ok) return sum;
		claims.push({ kind: 'compensation', ...sum.value, lines: [] });
	}
	return allow({ claims, warnings });
}
