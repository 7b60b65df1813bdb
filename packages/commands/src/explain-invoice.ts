import type { Day } from '@quittance/core/calendar/day.ts';
import { planClient, type Answer } from '@quittance/core/dunning/plan-client.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { ScenarioChoice } from '@quittance/core/scenario/which-scenario.ts';
import { invoicesNumbered, type InvoiceFound } from '@quittance/db/invoices.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';

/** Why an invoice was, will be or will not be reminded: one answer, and what decided the scenario (WHY-01, SCN-17). */
export type Explanation = {
	readonly invoice: InvoiceFound;
	readonly scenario: ScenarioChoice;
	readonly answer: Pick<Answer, 'next' | 'hold' | 'also'>;
};

/**
 * The answer for every invoice of a number (numbers may repeat between clients; `account` narrows to one), on any day, with
 * the facts as they stand now.
 */
export const explainInvoice = (
	{ db }: Office,
	asked: {
		readonly organizationId: string;
		readonly number: string;
		readonly account?: string;
		readonly on: Day;
	} & Connected,
): Promise<Outcome<Explanation[], 'invoice.unknown'>> =>
	db.read(asked.organizationId, async (tx) => {
		const found = (await invoicesNumbered(tx, asked.number)).filter(
			({ accountCode }) => asked.account === undefined || accountCode === asked.account,
		);
		if (found.length === 0) return refuse('invoice.unknown', { number: asked.number });
		const { run, context } = await planningOf(tx, asked.on, asked);
		const clients = await planningClients(tx, [...new Set(found.map((invoice) => invoice.clientId))], context);
		return allow(
			clients.flatMap(({ facts, choice }) => {
				const { answers } = planClient(facts, run);
				return found
					.filter(({ clientId }) => clientId === facts.id)
					.map((invoice) => {
						// A settled invoice is no longer in the planner's book.
						const answer = answers.find(({ invoiceId }) => invoiceId === invoice.id) ?? SETTLED;
						return { invoice, scenario: choice, answer };
					});
			}),
		);
	});

const SETTLED: Explanation['answer'] = { next: undefined, hold: { reason: 'paid' }, also: [] };
