import type { Minor } from '../money/money.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';
import type { DisputeReason } from './reasons.ts';

export type DisputeRefusal =
	| 'dispute.nothingOpen'
	| 'dispute.tooMuch'
	| 'dispute.reasonMissing'
	| 'dispute.reasonUnknown'
	| 'dispute.amountNotPositive';

/** What is contested: all of an invoice when `minor` is null, else a part of what is open. */
export type DisputeAsked = { readonly minor: Minor | null; readonly reason: string };

/** May this part of an invoice be contested? For a reason of the list, and no more than is open and not contested already (INV-09). */
export function mayDispute(
	invoice: { readonly openMinor: Minor; readonly disputedMinor: Minor },
	asked: DisputeAsked,
	reasons: readonly DisputeReason[],
): Outcome<DisputeAsked, DisputeRefusal> {
	const left = invoice.openMinor - invoice.disputedMinor;
	if (asked.reason.trim() === '') return refuse('dispute.reasonMissing');
	if (!reasons.some(({ code }) => code === asked.reason)) return refuse('dispute.reasonUnknown');
	if (left <= 0n) return refuse('dispute.nothingOpen');
	if (asked.minor === null) return allow(asked);
	if (asked.minor <= 0n) return refuse('dispute.amountNotPositive');
	return asked.minor > left ? refuse('dispute.tooMuch', { left: String(left) }) : allow(asked);
}
