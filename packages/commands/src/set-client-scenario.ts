import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { setScenarioOf } from '@quittance/db/clients.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { lockScenario } from '@quittance/db/scenarios.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type SetClientScenario = {
	readonly actor: Actor;
	readonly clientId: string;
	/** null: back to what its profile and groups say. */
	readonly scenarioId: string | null;
};

/** Gives a client a scenario of its own, which wins over all others (SCN-17); its levels stay (SCN-11). */
export const setClientScenario = (
	{ db, now }: Office,
	{ actor, clientId, scenarioId }: SetClientScenario,
): Promise<Outcome<{ clientId: string }, 'admin.required' | 'client.unknown' | 'scenario.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		if (scenarioId !== null && !(await lockScenario(tx, scenarioId))) return refuse('scenario.unknown');
		await keepPlanningOut(tx);
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		await setScenarioOf(tx, clientId, scenarioId);
		await lookAgain(tx, [clientId], await todayOf(tx, now()));
		await record(tx, { name: 'client.scenarioSet', subject: clientId, clientId, actor, details: { scenarioId } });
		return allow({ clientId });
	});
