import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record, recordForEach } from '@quittance/db/activities.ts';
import { lockClients } from '@quittance/db/clients.ts';
import { deleteGroupRow, lockGroup, lockGroups, membersOf } from '@quittance/db/groups.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type DeleteGroup = {
	readonly actor: Actor;
	readonly groupId: string;
	/** How many clients the person was told leave it; when they are more or fewer by now, they are told again. */
	readonly memberships: number;
};

/** Deletes a group: its clients leave it, and stay as they are in all else. A scenario that it carried stays too, without them (GRP-06). */
export const deleteGroup = (
	{ db, now }: Office,
	{ actor, groupId, memberships }: DeleteGroup,
): Promise<Outcome<{ left: number }, 'admin.required' | 'group.unknown' | 'group.changed'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await keepPlanningOut(tx);
		await lockGroups(tx);
		const group = await lockGroup(tx, groupId);
		if (!group) return refuse('group.unknown');
		const clients = await lockClients(tx, await membersOf(tx, [groupId]));
		const left = clients.length;
		if (left !== memberships) return refuse('group.changed', { clients: left });
		if (group.scenarioId !== null) await lookAgain(tx, clients, await todayOf(tx, now()));
		await deleteGroupRow(tx, groupId);
		const details = { group: group.name };
		await recordForEach(
			tx,
			{ name: 'group.unassigned', subject: groupId, actor },
			clients.map((clientId) => ({ clientId, details })),
		);
		await record(tx, { name: 'group.deleted', subject: groupId, actor, details: { name: group.name, left } });
		return allow({ left });
	});
