import type { Day } from '@quittance/core/calendar/day.ts';
import type { Answer } from '@quittance/core/dunning/plan-client.ts';
import { daysLate, latenessOf } from '@quittance/core/invoice/lateness.ts';
import type { ClientInvoice } from '@quittance/db/client-invoices.ts';

const settled: Pick<Answer, 'next' | 'hold' | 'also'> = { next: undefined, hold: { reason: 'paid' }, also: [] };

/** An invoice with how late it is, what comes next and when, or what stops it, and the other holds behind that (WHY-01). */
export function invoiceTold(invoice: ClientInvoice, answer: Answer | undefined, today: Day) {
	const days = daysLate(invoice.dueOn, today);
	const { next, hold, also } = answer ?? settled;
	return {
		...invoice,
		daysLate: days,
		lateness: latenessOf(days),
		next: next && { on: next.on, step: next.step.name, channel: next.step.channel, automatic: next.step.automatic },
		hold,
		also,
	};
}
