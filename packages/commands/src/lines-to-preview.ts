import type { Day } from '@quittance/core/calendar/day.ts';
import type { Sendable } from '@quittance/core/dunning/recheck-action.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { StepName } from '@quittance/core/scenario/scenario.ts';
import { lastPaymentOf } from '@quittance/db/last-payment.ts';
import type { Tx } from '@quittance/db/open.ts';
import { openInvoiceRows } from '@quittance/db/planning-rows.ts';

export type LinesToPreview = {
	readonly currency: string;
	readonly paymentId: string | null;
	readonly sendable: Sendable;
};

/**
 * What a message of a step would be about if it went to a client today, holds and credits left aside: for a thank-you its latest
 * payment; for a notice what is not due yet, for a reminder what is overdue, and where there is none of it, all that is owed. In
 * the currency of the oldest debt.
 */
export async function linesToPreview(
	tx: Tx,
	clientId: string,
	step: StepName,
	today: Day,
): Promise<Outcome<LinesToPreview, 'client.nothingOpen' | 'client.nothingPaid'>> {
	if (step === 'thanks') {
		const payment = await lastPaymentOf(tx, clientId);
		if (!payment) return refuse('client.nothingPaid');
		const { id, currency, invoiceIds } = payment;
		return allow({ currency, paymentId: id, sendable: sendableOf(invoiceIds.map((invoiceId) => [invoiceId, 0n])) });
	}
	const open = (await openInvoiceRows(tx, [clientId])).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
	const meant = open.filter(({ dueOn }) => (step === 'notice') === dueOn >= today);
	const [oldest] = [...meant, ...open];
	if (!oldest) return refuse('client.nothingOpen');
	const { currency } = oldest;
	const rows = (meant.length > 0 ? meant : open).filter((row) => row.currency === currency);
	return allow({ currency, paymentId: null, sendable: sendableOf(rows.map(({ id, openMinor }) => [id, openMinor])) });
}

function sendableOf(claimed: readonly (readonly [invoiceId: string, minor: bigint])[]): Sendable {
	const lines = claimed.map(([invoiceId, minor]) => ({
		invoiceId,
		climbsTo: null,
		chaseableMinor: minor,
		coveredMinor: 0n,
		claimedMinor: minor,
	}));
	return { lines, covers: [], totalMinor: claimed.reduce((sum, [, minor]) => sum + minor, 0n) };
}
