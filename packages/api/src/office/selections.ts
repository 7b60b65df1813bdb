import { addToGroups } from '@quittance/commands/add-to-groups.ts';
import { assignOwner } from '@quittance/commands/assign-owner.ts';
import { deleteClients } from '@quittance/commands/delete-clients.ts';
import { giveProfile } from '@quittance/commands/give-profile.ts';
import { removeFromGroups } from '@quittance/commands/remove-from-groups.ts';
import { stopClients } from '@quittance/commands/stop-clients.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { aDay, anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { chosenClients, someClients } from './client-filter.ts';

const clients = z.object({ clients: someClients });
const toGroups = clients.extend({ groupIds: z.array(anId).min(1).max(100) });

/** The same act on many clients at once (CLI-11, CLI-12): how many it changed, were so already, and may only be read. */
export const selections = officeRouter({
	joinGroups: act('group.assign')
		.input(toGroups)
		.mutation(async ({ ctx: { office, staff, actor }, input: { clients, groupIds } }) =>
			answer(await addToGroups(office, { actor, clientIds: await chosenClients(office, staff, clients), groupIds })),
		),

	leaveGroups: act('group.assign')
		.input(toGroups)
		.mutation(async ({ ctx: { office, staff, actor }, input: { clients, groupIds } }) =>
			answer(
				await removeFromGroups(office, { actor, clientIds: await chosenClients(office, staff, clients), groupIds }),
			),
		),

	/** Into a profile, or into none. */
	giveProfile: act('profile.assign')
		.input(clients.extend({ profileId: anId.nullable() }))
		.mutation(async ({ ctx: { office, staff, actor }, input: { clients, profileId } }) =>
			answer(await giveProfile(office, { actor, clientIds: await chosenClients(office, staff, clients), profileId })),
		),

	/** In somebody's charge, or in nobody's. */
	assignOwner: act('client.assignOwner')
		.input(clients.extend({ ownerId: anId.nullable() }))
		.mutation(async ({ ctx: { office, staff, actor }, input: { clients, ownerId } }) =>
			answer(await assignOwner(office, { actor, clientIds: await chosenClients(office, staff, clients), ownerId })),
		),

	/** On stop until the end of a day. */
	stop: act('invoice.hold')
		.input(clients.extend({ until: aDay, reason: z.string().max(2_000) }))
		.mutation(async ({ ctx: { office, staff, actor }, input: { clients, until, reason } }) =>
			answer(
				await stopClients(office, { actor, clientIds: await chosenClients(office, staff, clients), until, reason }),
			),
		),

	/** Deleted (CLI-13); takes their number, typed. */
	remove: act('client.delete')
		.input(clients.extend({ typedNumber: z.int().min(1) }))
		.mutation(async ({ ctx: { office, staff, actor }, input: { clients, typedNumber } }) =>
			answer(
				await deleteClients(office, { actor, clientIds: await chosenClients(office, staff, clients), typedNumber }),
			),
		),
});
