import type { Day } from '../calendar/day.ts';
import type { Currency, Minor } from '../money/money.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';

export type Waiver = { readonly on: Day; readonly by: string; readonly why: string };

/**
 * Interest or a fixed sum claimed for a late invoice: a record of its own, with its own balance, that outlives the payment of
 * the invoice and never changes it (INV-06).
 */
export type Claim = {
	readonly invoiceId: string;
	readonly kind: 'interest' | 'compensation';
	readonly minor: Minor;
	readonly currency: Currency;
	/** Interest is counted up to this day, included. */
	readonly claimedOn: Day;
	readonly settledMinor: Minor;
	readonly waived: Waiver | null;
};

/** What is still claimed: nothing once waived. */
export const openClaimMinor = (claim: Claim): Minor => (claim.waived ? 0n : claim.minor - claim.settledMinor);

/** Gives up what is still claimed; what was paid stays paid, and a reason is always kept (INV-06). */
export function waiveClaim(
	claim: Claim,
	waiver: Waiver,
): Outcome<Claim, 'claim.alreadyWaived' | 'claim.settled' | 'claim.reasonMissing'> {
	if (claim.waived) return refuse('claim.alreadyWaived', { on: claim.waived.on, by: claim.waived.by });
	if (openClaimMinor(claim) <= 0n) return refuse('claim.settled');
	if (waiver.why.trim() === '') return refuse('claim.reasonMissing');
	return allow({ ...claim, waived: waiver });
}
