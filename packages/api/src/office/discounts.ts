import { addDiscount, changeDiscount, removeDiscount } from '@quittance/commands/save-discount.ts';
import { todayOf } from '@quittance/commands/today.ts';
import { LONGEST_GROUND } from '@quittance/core/client/read-discount.ts';
import { discountsOf } from '@quittance/db/discounts.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

const typed = z.object({
	label: z.string().max(LONGEST_GROUND),
	percent: z.string().max(10),
	untilOn: z.string().max(10),
});

/** What a client pays less, as agreed (CLI-08). */
export const discounts = officeRouter({
	/** Each with whether its last day is over. */
	ofClient: act('client.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const today = await todayOf(tx, office.now());
				return (await discountsOf(tx, clientId)).map((discount) => ({
					...discount,
					over: discount.untilOn !== null && discount.untilOn < today,
				}));
			}),
		),

	add: act('client.change')
		.input(z.object({ clientId: anId, typed }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await addDiscount(office, { actor, ...input }))),

	change: act('client.change')
		.input(z.object({ id: anId, typed }))
		.mutation(async ({ ctx: { office, actor }, input: { id, typed } }) =>
			answer(await changeDiscount(office, { actor, discountId: id, typed })),
		),

	remove: act('client.change')
		.input(z.object({ id: anId }))
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await removeDiscount(office, { actor, discountId: id })),
		),
});
