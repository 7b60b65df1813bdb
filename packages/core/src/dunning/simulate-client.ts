import { addDays, type Day } from '../calendar/day.ts';
import type { PlannedAction } from './action.ts';
import type { ClientFacts, InvoiceFacts, RunFacts } from './facts.ts';
import { planClient } from './plan-client.ts';

export type SimulatedDay = { readonly on: Day; readonly actions: readonly PlannedAction[] };

/**
 * What would be done for a client on each of the next days, if everything due were done on its day, by night or by hand,
 * and nothing else changed (WHY-03).
 */
export function simulateClient(client: ClientFacts, run: RunFacts, days: number): SimulatedDay[] {
	const simulated: SimulatedDay[] = [];
	let facts = client;
	for (let ahead = 0; ahead < days; ahead++) {
		const today = addDays(run.today, ahead);
		const { actions } = planClient(facts, { ...run, today });
		if (actions.length > 0) simulated.push({ on: today, actions });
		facts = nextMorning(actions.length > 0 ? allDone(facts, actions, today) : facts);
	}
	return simulated;
}

/** The client's facts after every action of a day is done: levels climbed, notices and thanks given, a rest begun. */
export function allDone(client: ClientFacts, actions: readonly PlannedAction[], today: Day): ClientFacts {
	const lines = actions.flatMap((action) =>
		action.lines.flatMap(({ invoiceId, climbsTo }) =>
			climbsTo === null ? [] : [{ invoiceId, climbsTo, step: action.step }],
		),
	);
	const done = new Map(lines.filter(({ step }) => step !== 'thanks').map((line) => [line.invoiceId, line]));
	const thanked = new Set(actions.map((action) => action.paymentId));
	return {
		...client,
		lastMessageOn: today,
		invoices: client.invoices.map((invoice) => climbed(invoice, done.get(invoice.id), today)),
		thankable: client.thankable.filter((payment) => !thanked.has(payment.id)),
	};
}

/** What a person unticked is off for that night only (WHY-02), and what they included is in for that day only (TSK-07). */
const nextMorning = (client: ClientFacts): ClientFacts =>
	client.invoices.some(({ unticked, included }) => unticked ?? included)
		? { ...client, invoices: client.invoices.map((invoice) => ({ ...invoice, unticked: null, included: null })) }
		: client;

function climbed(
	invoice: InvoiceFacts,
	line: { readonly climbsTo: InvoiceFacts['level']; readonly step: PlannedAction['step'] } | undefined,
	today: Day,
): InvoiceFacts {
	if (!line) return invoice;
	if (line.step === 'notice') return { ...invoice, noticed: true };
	return { ...invoice, level: line.climbsTo, levelOn: today };
}
