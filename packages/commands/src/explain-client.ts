import type { Day } from '@quittance/core/calendar/day.ts';
import { planClient, type Answer } from '@quittance/core/dunning/plan-client.ts';
import type { ScenarioChoice } from '@quittance/core/scenario/which-scenario.ts';
import type { Tx } from '@quittance/db/open.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { planningOf, type Connected } from './planning.ts';

export type ClientExplained = {
	/** Which scenario applies, and what brought it (SCN-17); undefined when there is no such client. */
	readonly choice: ScenarioChoice | undefined;
	/** One answer for each open invoice, by its id (WHY-01). */
	readonly answers: ReadonlyMap<string, Answer>;
};

/** Why everything that one client owes was, will be or will not be reminded: planned once, however many its invoices. */
export async function explainClient(
	tx: Tx,
	asked: { readonly clientId: string; readonly on: Day } & Connected,
): Promise<ClientExplained> {
	const { run, context } = await planningOf(tx, asked.on, asked);
	const [client] = await planningClients(tx, [asked.clientId], context);
	const answers = client ? planClient(client.facts, run).answers : [];
	return { choice: client?.choice, answers: new Map(answers.map((answer) => [answer.invoiceId, answer])) };
}
