import { answerPromise } from '@quittance/commands/answer-promise.ts';
import { cancelPromise } from '@quittance/commands/cancel-promise.ts';
import { recordPromise } from '@quittance/commands/record-promise.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { aDay, anId, minor } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

/** What clients promised, as the staff puts it down (INV-08). */
export const promises = officeRouter({
	/** A promise heard on the phone or read in a mail: it holds at once, whatever the policy for clients says. */
	record: act('invoice.promise')
		.input(z.object({ invoiceId: anId, minor, on: aDay, note: z.string().max(2_000).optional() }))
		.mutation(async ({ ctx: { office, actor }, input: { note, ...promise } }) =>
			answer(await recordPromise(office, { actor, ...promise, ...(note !== undefined && { note }) })),
		),

	/** A promise outside the policy gets its answer: accepted, it holds from now on. */
	answer: act('invoice.promise')
		.input(z.object({ promiseId: anId, answer: z.enum(['accepted', 'declined']) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await answerPromise(office, { actor, ...input }))),

	/** It does not count any more, or never did. */
	cancel: act('invoice.promise')
		.input(z.object({ promiseId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await cancelPromise(office, { actor, ...input }))),
});
