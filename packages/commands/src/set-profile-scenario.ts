import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { clientsOfProfile, lockProfile, setProfileScenario as storeScenario } from '@quittance/db/profiles.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { lockScenario } from '@quittance/db/scenarios.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type SetProfileScenario = {
	readonly actor: Actor;
	readonly profileId: string;
	/** null: its clients are isolated (PRF-07). */
	readonly scenarioId: string | null;
};

/** The scenario under which the clients of a profile are reminded; their levels stay (SCN-11, SCN-17). */
export const setProfileScenario = (
	{ db, now }: Office,
	{ actor, profileId, scenarioId }: SetProfileScenario,
): Promise<Outcome<{ clients: number }, 'admin.required' | 'profile.unknown' | 'scenario.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		if (scenarioId !== null && !(await lockScenario(tx, scenarioId))) return refuse('scenario.unknown');
		await keepPlanningOut(tx);
		if (!(await lockProfile(tx, profileId))) return refuse('profile.unknown');
		await storeScenario(tx, profileId, scenarioId);
		const clients = await clientsOfProfile(tx, profileId);
		await lookAgain(tx, clients, await todayOf(tx, now()));
		await record(tx, { name: 'profile.scenarioSet', subject: profileId, actor, details: { scenarioId } });
		return allow({ clients: clients.length });
	});
