import { deletePhoneTypeOf } from '@quittance/commands/delete-phone-type.ts';
import { savePhoneType } from '@quittance/commands/save-phone-type.ts';
import { phoneTypesListed } from '@quittance/db/phone-types.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

/** Kinds of number that the organization added to mobile, work and home (CLI-03). */
export const phoneTypes = officeRouter({
	/** By name, each with how many numbers bear it. */
	list: act('settings.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, phoneTypesListed),
	),

	save: act('settings.change')
		.input(z.object({ id: anId.nullable(), name: z.string().max(60) }))
		.mutation(async ({ ctx: { office, actor }, input: { id, name } }) =>
			answer(await savePhoneType(office, { actor, typeId: id, name })),
		),

	/** The numbers that bore it are work numbers from then on. */
	remove: act('settings.change')
		.input(z.object({ id: anId }))
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await deletePhoneTypeOf(office, { actor, typeId: id })),
		),
});
