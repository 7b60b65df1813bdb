import type { Day } from '@quittance/core/calendar/day.ts';
import { refuse, allow, type Outcome } from '@quittance/core/outcome.ts';
import { sentByHandOf } from '@quittance/db/deliveries.ts';
import { lockRunOf } from '@quittance/db/nights.ts';
import type { Tx } from '@quittance/db/open.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { layPlan, savePlans } from './lay-plans.ts';
import { planningOf, type Connected } from './planning.ts';

export type PlanAgainRefusal = 'include.noRun' | 'action.sent';

/**
 * Plans one client anew within the run of the day, because a person has just changed what is due to it: what they did shows on the board at
 * once. Refused before the day has a run, and while a message of the client is on its way by hand: it must leave as it was seen.
 * Under the lock of planning (`lockRuns`) and the client's.
 */
export async function planAgain(
	tx: Tx,
	clientId: string,
	day: Day,
	connected: Connected,
): Promise<Outcome<null, PlanAgainRefusal>> {
	const run = await lockRunOf(tx, day);
	if (!run || run.state === 'not run') return refuse('include.noRun');
	const planning = await planningOf(tx, day, connected);
	const clients = await planningClients(tx, [clientId], planning.context);
	for (const { id } of clients.flatMap(({ standing }) => standing)) {
		const sent = await sentByHandOf(tx, id);
		if (sent) return refuse('action.sent', { by: sent.by });
	}
	await savePlans(
		tx,
		run.id,
		day,
		clients.map((client) => layPlan(client, planning.run)),
	);
	return allow(null);
}
