import type { Day } from '@quittance/core/calendar/day.ts';
import type { Hold } from '@quittance/core/dunning/hold.ts';
import { holdOfClient, nextOfClient } from '@quittance/core/dunning/next-of-client.ts';
import { planClient, type Answer } from '@quittance/core/dunning/plan-client.ts';
import type { Tx } from '@quittance/db/open.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { planningOf, type Connected } from './planning.ts';

/** The step that comes next for a client in a currency; or, where none does, what holds all of it. */
export type NextOfClient = { readonly next: Answer['next']; readonly hold: Hold | undefined };

/**
 * What comes next for each of some clients in one currency (RPT-01), as their files say it (WHY-01): planned together, in a fixed
 * number of statements. A client with no open invoice in the currency is left out.
 */
export async function nextOfClients(
	tx: Tx,
	{ clientIds, currency, on, ...connected }: Asked,
): Promise<ReadonlyMap<string, NextOfClient>> {
	const { run, context } = await planningOf(tx, on, connected);
	const clients = await planningClients(tx, clientIds, context);
	return new Map(
		clients.flatMap(({ facts }) => {
			const asked = new Set(facts.invoices.filter((one) => one.currency === currency).map(({ id }) => id));
			const answers = planClient(facts, run).answers.filter(({ invoiceId }) => asked.has(invoiceId));
			if (answers.length === 0) return [];
			const next = nextOfClient(answers);
			return [[facts.id, { next, hold: next ? undefined : holdOfClient(answers) }] as const];
		}),
	);
}

type Asked = {
	readonly clientIds: readonly string[];
	readonly currency: string;
	readonly on: Day;
} & Connected;
