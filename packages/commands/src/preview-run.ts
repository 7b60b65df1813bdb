import type { Day } from '@quittance/core/calendar/day.ts';
import type { RunFacts } from '@quittance/core/dunning/facts.ts';
import { planClient, type ClientPlan } from '@quittance/core/dunning/plan-client.ts';
import { clientsWithRight } from '@quittance/db/client-rights.ts';
import { clientsWithAnythingOpen } from '@quittance/db/planning-clients.ts';
import { planningClients, type PlanningClient } from '@quittance/db/planning-facts.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';

export type ClientPreview = {
	readonly client: PlanningClient;
	readonly plan: ClientPlan;
	/** Whether the collaborator who looks may act on it; true where nobody in particular looks. */
	readonly mayAct: boolean;
};

export type PreviewRun = {
	readonly organizationId: string;
	readonly day: Day;
	/** The collaborator who looks: clients that they may not see are left out (DOC-02). Nobody: all of them. */
	readonly seenBy?: string;
} & Connected;

type Each = (preview: ClientPreview, run: RunFacts) => void;

const BATCH = 500;

/**
 * What the run of a day would do, client by client, and why it leaves the others alone (WHY-02): `each` is given every client
 * with something open, in one consistent look at the book. Nothing is written, and memory does not grow with the book.
 */
export const previewRun = ({ db }: Office, asked: PreviewRun, each: Each): Promise<void> =>
	db.read(asked.organizationId, (tx) => lookAtRun(tx, asked, each));

/** The same within a transaction that goes on to act on what it saw. */
export async function lookAtRun(tx: Tx, asked: Omit<PreviewRun, 'organizationId'>, each: Each): Promise<void> {
	const { seenBy } = asked;
	const { run, context } = await planningOf(tx, asked.day, asked);
	const open = await clientsWithAnythingOpen(tx);
	const ids = seenBy === undefined ? open : await clientsWithRight(tx, seenBy, 'read', open);
	const mayAct = seenBy === undefined ? undefined : new Set(await clientsWithRight(tx, seenBy, 'full', ids));
	for (let from = 0; from < ids.length; from += BATCH)
		for (const client of await planningClients(tx, ids.slice(from, from + BATCH), context))
			each({ client, plan: planClient(client.facts, run), mayAct: mayAct?.has(client.facts.id) ?? true }, run);
}
