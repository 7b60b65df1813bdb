import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { replayClient, type PastInvoice } from '@quittance/core/dunning/replay-client.ts';
import { simulateClient, type SimulatedDay } from '@quittance/core/dunning/simulate-client.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { checkScenario, type ScenarioRefusal } from '@quittance/core/scenario/check-scenario.ts';
import { mayCarryScenario, pastInvoices } from '@quittance/db/past-invoices.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import type { ScenarioDraft } from '@quittance/db/scenarios.ts';
import { draftAsScenario } from './draft-as-scenario.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';
import { todayOf } from './today.ts';

/** Messages of a time, and what they ask for, by currency. */
export type Burden = { readonly messages: number; readonly asked: Readonly<Record<string, bigint>> };

/** A day to come, or the first of a month gone by: what the scenario in force does there, and what the draft would. */
export type Compared = { readonly on: Day; readonly present: Burden; readonly drafted: Burden };

export type SimulatedDraft = {
	/** Clients that carry the scenario and were simulated, and how many may carry it altogether. */
	readonly clients: number;
	readonly of: number;
	readonly coming: readonly Compared[];
	readonly past: readonly Compared[];
};

export type SimulateDraft = {
	readonly organizationId: string;
	readonly scenarioId: string;
	readonly draft: ScenarioDraft;
	/** The collaborator who asks: of clients that they may not see nothing is counted. */
	readonly seenBy: string;
} & Connected;

export const DAYS_TO_COME = 30;
export const DAYS_REPLAYED = 365;
/** A draft is tried on as many; more of them say the same, and take others' time. */
const MOST_CLIENTS = 1_000;
/** Few at a time: whoever else is served by this process waits for none of them. */
const BATCH = 25;

/**
 * A draft on the real book (WHY-03): what would be sent on each of the next 30 days beside what the scenario in force would send, if everything
 * due were done on its day and nobody paid; and both replayed on what fell due in the past year, paid when it was paid. Nothing is written down.
 */
export const simulateDraft = (
	{ db, now }: Office,
	{ organizationId, scenarioId, draft, seenBy, ...connected }: SimulateDraft,
): Promise<Outcome<SimulatedDraft, 'scenario.unknown' | ScenarioRefusal>> =>
	db.read(organizationId, async (tx) => {
		const drafted = draftAsScenario(draft, scenarioId);
		const checked = checkScenario(drafted);
		if (!checked.ok) return checked;
		const today = await todayOf(tx, now());
		const since = addDays(today, -DAYS_REPLAYED);
		const { run, context } = await planningOf(tx, today, connected);
		const present = context.scenarios.get(scenarioId);
		if (!present) return refuse('scenario.unknown');
		const ids = await mayCarryScenario(tx, { scenarioId, viewer: seenBy, since });
		const coming = new Comparison((on) => on);
		const past = new Comparison((on) => `${on.slice(0, 7)}-01` as Day);
		let clients = 0;
		for (let from = 0; from < ids.length && clients < MOST_CLIENTS; from += BATCH) {
			const some = ids.slice(from, from + BATCH);
			const [facts, invoices] = await Promise.all([planningClients(tx, some, context), pastInvoices(tx, some, since)]);
			const invoicesOf = Map.groupBy(invoices, ({ clientId }) => clientId);
			for (const { facts: client, choice } of facts) {
				if (choice.scenarioId !== scenarioId) continue;
				clients += 1;
				const gone = (invoicesOf.get(client.id) ?? []).map(({ settled, ...invoice }): PastInvoice => ({
					...invoice,
					settled: settled.map(({ on, minor }) => ({ on, minor: BigInt(minor) })),
				}));
				for (const [side, scenario] of [['present', present] as const, ['drafted', drafted] as const]) {
					const under = { ...client, scenario };
					coming.add(side, simulateClient(under, run, DAYS_TO_COME));
					past.add(side, replayClient(under, gone, run, { from: since, days: DAYS_REPLAYED }));
				}
			}
		}
		return allow({ clients, of: ids.length, coming: coming.rows(), past: past.rows() });
	});

class Comparison {
	readonly #rows = new Map<Day, Record<'present' | 'drafted', Burden>>();
	readonly #bucket: (on: Day) => Day;

	constructor(bucket: (on: Day) => Day) {
		this.#bucket = bucket;
	}

	add(side: 'present' | 'drafted', days: readonly SimulatedDay[]): void {
		for (const { on, actions } of days) {
			const bucket = this.#bucket(on);
			const row = this.#rows.get(bucket) ?? { present: nothing, drafted: nothing };
			this.#rows.set(bucket, { ...row, [side]: actions.reduce(withAction, row[side]) });
		}
	}

	rows(): Compared[] {
		return [...this.#rows].map(([on, row]) => ({ on, ...row })).sort((one, other) => (one.on < other.on ? -1 : 1));
	}
}

const nothing: Burden = { messages: 0, asked: {} };

const withAction = (
	{ messages, asked }: Burden,
	{ currency, totalMinor, step }: SimulatedDay['actions'][number],
): Burden => ({
	messages: messages + 1,
	asked: step === 'thanks' ? asked : { ...asked, [currency]: (asked[currency] ?? 0n) + totalMinor },
});
