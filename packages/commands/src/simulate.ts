import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { simulateClient } from '@quittance/core/dunning/simulate-client.ts';
import type { Channel, StepName } from '@quittance/core/scenario/scenario.ts';
import { clientsWithAnythingOpen } from '@quittance/db/planning-clients.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';

/** Actions that a coming day would see, counted by step, channel and currency. */
export type SimulatedRow = {
	readonly on: Day;
	readonly step: StepName;
	readonly channel: Channel;
	readonly currency: string;
	readonly actions: number;
	readonly totalMinor: bigint;
};

const BATCH = 500;

/**
 * What the scenarios in force would send on each of the next days, on the real book, if everything due were done on its day
 * and nobody paid (WHY-03). Rows by day, then step.
 */
export const simulate = (
	{ db }: Office,
	asked: { readonly organizationId: string; readonly from: Day; readonly days: number } & Connected,
): Promise<SimulatedRow[]> =>
	db.read(asked.organizationId, async (tx) => {
		const { run, context } = await planningOf(tx, asked.from, asked);
		const rows = new Map<string, SimulatedRow>();
		const ids = await clientsWithAnythingOpen(tx);
		for (let from = 0; from < ids.length; from += BATCH)
			for (const { facts } of await planningClients(tx, ids.slice(from, from + BATCH), context))
				for (const { on, actions } of simulateClient(facts, run, asked.days))
					for (const { step, channel, currency, totalMinor } of actions) {
						const key = [on, step, channel, currency].join(' ');
						const before = rows.get(key) ?? { on, step, channel, currency, actions: 0, totalMinor: 0n };
						rows.set(key, { ...before, actions: before.actions + 1, totalMinor: before.totalMinor + totalMinor });
					}
		const until = addDays(asked.from, asked.days);
		return [...rows.entries()].sort().flatMap(([, row]) => (row.on < until ? [row] : []));
	});
