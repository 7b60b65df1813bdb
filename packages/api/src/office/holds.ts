import { liftHold } from '@quittance/commands/lift-hold.ts';
import { placeHold } from '@quittance/commands/place-hold.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { aDay, anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

const subject = z.union([z.object({ invoiceId: anId }), z.object({ clientId: anId })]);
const kind = z.enum(['stop', 'collection', 'insolvency', 'direct debit', 'payment plan']);

/** What people leave alone by hand: one invoice, or all that a client owes (INV-07). */
export const holds = officeRouter({
	/** Until the end of a day, or until somebody lifts it. */
	place: act('invoice.hold')
		.input(z.object({ of: subject, kind, until: aDay.optional(), reason: z.string().max(2_000) }))
		.mutation(async ({ ctx: { office, actor }, input: { until, ...hold } }) =>
			answer(await placeHold(office, { actor, ...hold, ...(until !== undefined && { until }) })),
		),

	lift: act('invoice.hold')
		.input(z.object({ holdId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await liftHold(office, { actor, ...input }))),
});
