import { addToGroups } from '@quittance/commands/add-to-groups.ts';
import { createGroup } from '@quittance/commands/create-group.ts';
import { deleteGroup } from '@quittance/commands/delete-group.ts';
import { rankGroup } from '@quittance/commands/rank-group.ts';
import { removeFromGroups } from '@quittance/commands/remove-from-groups.ts';
import { renameGroup } from '@quittance/commands/rename-group.ts';
import { groupsListed } from '@quittance/db/groups.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

const byId = z.object({ id: anId });
const aName = z.string().max(100);
const clientsAndGroups = z.object({
	clientIds: z.array(anId).min(1).max(1_000),
	groupIds: z.array(anId).min(1).max(100),
});

/** Sets of clients; all staff see them and put clients into them, admins change them (GRP-06). */
export const groups = officeRouter({
	/** By rank, each with the scenario that it carries, and how many clients the caller may see in it. */
	list: act('group.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, (tx) => groupsListed(tx, staff.id)),
	),

	create: act('group.change')
		.input(z.object({ name: aName }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await createGroup(office, { actor, ...input }))),

	rename: act('group.change')
		.input(byId.extend({ name: aName }))
		.mutation(async ({ ctx: { office, actor }, input: { id, name } }) =>
			answer(await renameGroup(office, { actor, groupId: id, name })),
		),

	/** Gives it another place from the top. */
	rank: act('group.change')
		.input(byId.extend({ rank: z.int().min(1).max(10_000) }))
		.mutation(async ({ ctx: { office, actor }, input: { id, rank } }) =>
			answer(await rankGroup(office, { actor, groupId: id, rank })),
		),

	/** Deletes it, once the person was told how many clients leave it. */
	remove: act('group.change')
		.input(byId.extend({ memberships: z.int().min(0) }))
		.mutation(async ({ ctx: { office, actor }, input: { id, memberships } }) =>
			answer(await deleteGroup(office, { actor, groupId: id, memberships })),
		),

	join: act('group.assign')
		.input(clientsAndGroups)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await addToGroups(office, { actor, ...input }))),

	leave: act('group.assign')
		.input(clientsAndGroups)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await removeFromGroups(office, { actor, ...input }))),
});
