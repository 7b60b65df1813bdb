import { allow, refuse, type Outcome } from '../outcome.ts';
import type { ClientFacts, RunFacts } from './facts.ts';
import { ofAnAction, type Hold } from './hold.ts';
import { planClient } from './plan-client.ts';

export type IncludeRefusal = 'invoice.unknown' | 'include.notHeld' | 'include.held';

type Asked = { readonly invoiceId: string; readonly by: string; readonly why: string };

/**
 * May a person take this invoice into today's message although something holds it (TSK-07)? Answers the hold that is set aside. Refused when
 * nothing holds it, as when somebody was faster; and when something would hold it all the same, `about.because` saying what.
 */
export function mayInclude(
	client: ClientFacts,
	run: RunFacts,
	{ invoiceId, by, why }: Asked,
): Outcome<Hold, IncludeRefusal> {
	const hold = holdBack(client, run, invoiceId);
	if (!client.invoices.some(({ id }) => id === invoiceId)) return refuse('invoice.unknown');
	if (!hold) return refuse('include.notHeld');
	const included = client.invoices.map((one) => (one.id === invoiceId ? { ...one, included: { by, why } } : one));
	const left = holdBack({ ...client, invoices: included }, run, invoiceId);
	return left ? refuse('include.held', { because: left.reason }) : allow(hold);
}

/** What keeps an invoice out of every message of the day; undefined for one that stands in a message, whatever that waits for. */
function holdBack(client: ClientFacts, run: RunFacts, invoiceId: string): Hold | undefined {
	const hold = planClient(client, run).answers.find((answer) => answer.invoiceId === invoiceId)?.hold;
	return hold && !ofAnAction.has(hold.reason) ? hold : undefined;
}
