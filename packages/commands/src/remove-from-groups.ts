import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { removeMembers, keepGroups } from '@quittance/db/groups.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { lockActable, type OfMany } from './lock-actable.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type RemoveFromGroups = {
	readonly actor: Actor;
	readonly clientIds: readonly string[];
	readonly groupIds: readonly string[];
};

/** Takes clients out of these groups, and of no others (GRP-01). Those on which the actor has no full right stay as they are, and are counted. */
export const removeFromGroups = (
	{ db, now }: Office,
	{ actor, clientIds, groupIds }: RemoveFromGroups,
): Promise<Outcome<OfMany, 'group.unknown' | 'client.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		await keepPlanningOut(tx);
		const groups = await keepGroups(tx, groupIds);
		if (groups.length < new Set(groupIds).size) return refuse('group.unknown');
		const clients = await lockActable(tx, actor, clientIds);
		if (!clients.ok) return clients;
		const { ids, readOnly } = clients.value;
		const removed = await removeMembers(tx, groups, ids);
		const changed = [...new Set(removed.map(({ clientId }) => clientId))];
		await lookAgain(tx, changed, await todayOf(tx, now()));
		for (const subject of groups) {
			const news = removed.filter(({ groupId }) => groupId === subject);
			await recordForEach(
				tx,
				{ name: 'group.unassigned', subject, actor },
				news.map(({ clientId, group }) => ({ clientId, details: { group } })),
			);
		}
		return allow({ changed: changed.length, unchanged: ids.length - changed.length, readOnly });
	});
