import { createProfile } from '@quittance/commands/create-profile.ts';
import { deleteProfile } from '@quittance/commands/delete-profile.ts';
import { giveProfile } from '@quittance/commands/give-profile.ts';
import { renameProfile } from '@quittance/commands/rename-profile.ts';
import { setDefaultProfile } from '@quittance/commands/set-default-profile.ts';
import { profilesListed } from '@quittance/db/profiles.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

const byId = z.object({ id: anId });
const aName = z.string().max(100);

/** What kinds of clients there are; all see them, admins change them (PRF-01). */
export const profiles = officeRouter({
	/** By name, each with its scenario, and how many clients the caller may see in it. */
	list: act('profile.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, (tx) => profilesListed(tx, staff.id)),
	),

	create: act('profile.change')
		.input(z.object({ name: aName, isDefault: z.boolean().default(false) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await createProfile(office, { actor, ...input }))),

	rename: act('profile.change')
		.input(byId.extend({ name: aName }))
		.mutation(async ({ ctx: { office, actor }, input: { id, name } }) =>
			answer(await renameProfile(office, { actor, profileId: id, name })),
		),

	/** New clients get it from now on (PRF-05). */
	makeDefault: act('profile.change')
		.input(byId)
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await setDefaultProfile(office, { actor, profileId: id })),
		),

	/** Deletes it, and moves its clients to another; how many those were (PRF-04). */
	remove: act('profile.change')
		.input(byId.extend({ moveTo: anId.optional() }))
		.mutation(async ({ ctx: { office, actor }, input: { id, moveTo } }) =>
			answer(await deleteProfile(office, { actor, profileId: id, ...(moveTo !== undefined && { moveTo }) })),
		),

	/** Puts one client into a profile, or into none. */
	give: act('profile.assign')
		.input(z.object({ clientId: anId, profileId: anId.nullable() }))
		.mutation(async ({ ctx: { office, actor }, input: { clientId, profileId } }) =>
			answer(await giveProfile(office, { actor, clientIds: [clientId], profileId })),
		),
});
