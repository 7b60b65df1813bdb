import type { Day } from '@quittance/core/calendar/day.ts';
import type { RunFacts } from '@quittance/core/dunning/facts.ts';
import { planClient, type ClientPlan } from '@quittance/core/dunning/plan-client.ts';
import { clientsWithRight } from '@quittance/db/client-rights.ts';
import { clientsWithAnythingOpen } from '@quittance/db/planning-clients.ts';
import { planningClients, type PlanningClient } from '@quittance/db/planning-facts.ts';
import type { Office } from './office.ts';
import { planningOf, type Connected } from './planning.ts';

export type ClientPreview = { readonly client: PlanningClient; readonly plan: ClientPlan };

export type PreviewRun = {
	readonly organizationId: string;
	readonly day: Day;
	/** The collaborator who looks: clients that they may not see are left out (DOC-02). Nobody: all of them. */
	readonly seenBy?: string;
} & Connected;

const BATCH = 500;

/**
 * What the run of a day would do, client by client, and why it leaves the others alone (WHY-02): `each` is given every client
 * with something open, in one consistent look at the book. Nothing is written, and memory does not grow with the book.
 */
export const previewRun = (
	{ db }: Office,
	asked: PreviewRun,
	each: (preview: ClientPreview, run: RunFacts) => void,
): Promise<void> =>
	db.read(asked.organizationId, async (tx) => {
		const { run, context } = await planningOf(tx, asked.day, asked);
		const open = await clientsWithAnythingOpen(tx);
		const ids = asked.seenBy === undefined ? open : await clientsWithRight(tx, asked.seenBy, 'read', open);
		for (let from = 0; from < ids.length; from += BATCH)
			for (const client of await planningClients(tx, ids.slice(from, from + BATCH), context))
				each({ client, plan: planClient(client.facts, run) }, run);
	});
