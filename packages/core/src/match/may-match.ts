import type { Currency, Minor } from '../money/money.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';

export type MatchRefusal = 'match.otherClient' | 'match.otherCurrency' | 'match.tooMuch' | 'match.amountNotPositive';

type Open = { readonly clientId: string; readonly currency: Currency; readonly openMinor: Minor };

/** May a part of a payment or credit note settle a part of an invoice? Same client and currency, no more than both leave open (INV-02, INV-05). */
export function mayMatch(invoice: Open, credit: Open, minor: Minor): Outcome<Minor, MatchRefusal> {
	if (invoice.clientId !== credit.clientId) return refuse('match.otherClient');
	if (invoice.currency !== credit.currency)
		return refuse('match.otherCurrency', { invoice: invoice.currency, credit: credit.currency });
	if (minor <= 0n) return refuse('match.amountNotPositive');
	const most = invoice.openMinor < credit.openMinor ? invoice.openMinor : credit.openMinor;
	return minor > most ? refuse('match.tooMuch', { most: String(most) }) : allow(minor);
}
