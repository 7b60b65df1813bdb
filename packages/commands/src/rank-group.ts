import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockGroup, lockGroups, membersOf, rankGroupAt } from '@quittance/db/groups.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type RankGroup = {
	readonly actor: Actor;
	readonly groupId: string;
	/** Its place from the top, 1 first; beyond the last it is the last. */
	readonly rank: number;
};

/** Moves a group among the others: of those that carry a scenario, the first decides for its clients (SCN-17, GRP-06). */
export const rankGroup = (
	{ db, now }: Office,
	{ actor, groupId, rank }: RankGroup,
): Promise<Outcome<{ rank: number }, 'admin.required' | 'group.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		await lockGroups(tx);
		const group = await lockGroup(tx, groupId);
		if (!group) return refuse('group.unknown');
		const moved = await rankGroupAt(tx, groupId, rank);
		const after = moved.find(({ id }) => id === groupId)?.rank ?? group.rank;
		if (after === group.rank) return allow({ rank: after });
		const carrying = moved.filter(({ scenarioId }) => scenarioId !== null).map(({ id }) => id);
		await lookAgain(tx, await membersOf(tx, carrying), await todayOf(tx, now()));
		const details = { name: group.name, before: group.rank, after };
		await record(tx, { name: 'group.ranked', subject: groupId, actor, details });
		return allow({ rank: after });
	});
