import { lateLawOf } from '@quittance/core/interest/late-law.ts';
import type { LatePaymentLaw } from '@quittance/delivery/template/message-content.ts';

/** Which late-payment law a message of a firm of this country may quote to such a client; null quotes none. */
export function lawQuoted(country: string, debtor: 'company' | 'individual'): LatePaymentLaw | null {
	if (country === 'FR') return debtor === 'company' ? 'FR business' : 'FR consumer';
	if (debtor === 'individual' || !lateLawOf(country, 'company').ok) return null;
	return country === 'GB' ? 'UK business' : 'EU business';
}
