import { addDays, type Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import type { ClientFacts, InvoiceFacts, RunFacts } from './facts.ts';
import { planClient } from './plan-client.ts';
import { allDone, type SimulatedDay } from './simulate-client.ts';

/** An invoice of days gone by, and what took away from it when. */
export type PastInvoice = Pick<InvoiceFacts, 'id' | 'number' | 'currency' | 'issuedOn' | 'dueOn'> & {
	readonly amountMinor: Minor;
	readonly settled: readonly { readonly on: Day; readonly minor: Minor }[];
};

/**
 * What a scenario would have sent to a client on each of `days` days from a day on, had its past invoices begun at level 0 and been paid when they
 * were paid (WHY-03). Of what held them then nothing is kept: no promise, dispute or stop. Reminders only: nobody is thanked.
 */
export function replayClient(
	client: ClientFacts,
	past: readonly PastInvoice[],
	run: RunFacts,
	{ from, days }: { readonly from: Day; readonly days: number },
): SimulatedDay[] {
	const replayed: SimulatedDay[] = [];
	let facts: ClientFacts = { ...client, ...nothingKnown, invoices: past.map(asIssued) };
	const known = new Map(past.map((invoice) => [invoice.id, invoice]));
	for (let ahead = 0; ahead < days; ahead++) {
		const today = addDays(from, ahead);
		const open = facts.invoices.flatMap((invoice) => openOn(today, invoice, known.get(invoice.id)));
		if (open.length === 0) continue;
		const { actions } = planClient({ ...facts, invoices: open }, { ...run, today, fresh: true });
		if (actions.length === 0) continue;
		replayed.push({ on: today, actions });
		facts = allDone(facts, actions, today);
	}
	return replayed;
}

const nothingKnown = {
	inCollection: false,
	stop: null,
	insolvency: false,
	lastMessageOn: null,
	credits: [],
	thankable: [],
	approvals: new Map<string, number>(),
} satisfies Partial<ClientFacts>;

const asIssued = ({ id, number, currency, issuedOn, dueOn, amountMinor }: PastInvoice): InvoiceFacts => ({
	...{ id, number, currency, issuedOn, dueOn, openMinor: amountMinor, disputedMinor: 0n, promises: [] },
	...{ stop: null, directDebit: false, paymentPlanUpToDate: false },
	...{ level: 0, levelOn: null, noticed: false, uncertain: false, unticked: null, included: null },
});

function openOn(today: Day, invoice: InvoiceFacts, past: PastInvoice | undefined): InvoiceFacts[] {
	if (!past || past.issuedOn > today) return [];
	const paid = past.settled.reduce((sum, { on, minor }) => (on <= today ? sum + minor : sum), 0n);
	return paid < past.amountMinor ? [{ ...invoice, openMinor: past.amountMinor - paid }] : [];
}
