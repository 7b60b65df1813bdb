import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { lockClientsByCode } from '@quittance/db/clients.ts';
import { addMembers, groupNamed, groupsNamed, keepGroups } from '@quittance/db/groups.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { accountCodesIn } from './account-codes.ts';
import { adminsOnly } from './admins-only.ts';
import type { Assigned } from './assign-profile.ts';
import { clientsWithin } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type AssignGroup = {
	readonly actor: Actor;
	/** Name of the group, whatever the case. */
	readonly group: string;
	/** Make the group when there is none of that name; only admins may (GRP-06). */
	readonly create?: boolean;
	/** As pasted: codes with anything between them. */
	readonly codes: string;
};

/** Codes of clients that the actor may only read stand in `readOnly`; of those that do not exist for it, in `notFound`. */
export type AssignedToGroup = Assigned & { readonly readOnly: readonly string[] };

/** Adds the clients of a pasted list of account codes to a group; they stay in all their others (GRP-01, CLI-12). */
export const assignGroup = (
	{ db, now }: Office,
	{ actor, group: name, create = false, codes: pasted }: AssignGroup,
): Promise<Outcome<AssignedToGroup, 'admin.required' | 'group.unknown'>> =>
	db.write(actor, async (tx) => {
		await keepPlanningOut(tx);
		let groupId = (await groupNamed(tx, name))?.id;
		if (groupId === undefined && create && name.trim() !== '') {
			const admin = await adminsOnly(tx, actor);
			if (!admin.ok) return admin;
			groupId = (await groupsNamed(tx, [name.trim()])).get(name.trim());
		}
		if (groupId === undefined || (await keepGroups(tx, [groupId])).length === 0)
			return refuse('group.unknown', { name });
		const codes = accountCodesIn(pasted);
		const found = await lockClientsByCode(tx, codes);
		const within = await clientsWithin(
			tx,
			actor,
			found.map(({ id }) => id),
		);
		const clients = found.filter(({ id }) => within.mayAct.has(id));
		const added = await addMembers(
			tx,
			[groupId],
			clients.map(({ id }) => id),
			'hand',
		);
		await lookAgain(
			tx,
			added.map(({ clientId }) => clientId),
			await todayOf(tx, now()),
		);
		const seen = found.filter(({ id }) => within.seen.has(id));
		const known = new Set(seen.map(({ accountCode }) => accountCode));
		const notFound = codes.filter((code) => !known.has(code));
		const readOnly = seen.filter(({ id }) => !within.mayAct.has(id)).map(({ accountCode }) => accountCode);
		await recordForEach(
			tx,
			{ name: 'group.assigned', subject: groupId, actor },
			added.map(({ clientId, group }) => ({ clientId, details: { group } })),
		);
		return allow({ assigned: clients.length, notFound, readOnly });
	});
