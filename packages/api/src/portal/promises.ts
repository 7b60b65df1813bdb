import { cancelPromise } from '@quittance/commands/cancel-promise.ts';
import { recordPromise } from '@quittance/commands/record-promise.ts';
import { todayOf } from '@quittance/commands/today.ts';
import { creditorOf } from '@quittance/db/portal-clients.ts';
import { invoiceShown } from '@quittance/db/portal-invoices.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { aDay, anId, minor } from '../input.ts';
import { asContact, portalRouter } from '../trpc.ts';

/** A client's word to pay (PTL-05). */
export const promises = portalRouter({
	/** What can be promised of an invoice, and how far the client's own word goes. */
	offer: asContact.input(z.object({ invoiceId: anId })).query(({ ctx: { office, contact }, input }) =>
		office.db.read(contact.organizationId, async (tx) => {
			const invoice = found(await invoiceShown(tx, input.invoiceId), 'invoice.unknown');
			const { promiseLongestDays } = await creditorOf(tx);
			const today = await todayOf(tx, office.now());
			return { invoice, today, longestDays: promiseLongestDays, leftMinor: invoice.openMinor - invoice.promisedMinor };
		}),
	),

	/** Promises an amount by a day: it holds at once, or is asked of a collector. */
	make: asContact
		.input(z.object({ invoiceId: anId, minor, on: aDay }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await recordPromise(office, { actor, ...input }))),

	/** Takes back one's own promise. */
	takeBack: asContact
		.input(z.object({ promiseId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await cancelPromise(office, { actor, ...input }))),
});
