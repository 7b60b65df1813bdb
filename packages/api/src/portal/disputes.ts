import { addDisputeMessage } from '@quittance/commands/add-dispute-message.ts';
import { openDispute } from '@quittance/commands/open-dispute.ts';
import { offeredReasons, standardReasons, type DisputeReason } from '@quittance/core/dispute/reasons.ts';
import { disputeReasons, ownDisputeReasons } from '@quittance/db/dispute-reasons.ts';
import { documentsOfDispute } from '@quittance/db/documents.ts';
import type { Tx } from '@quittance/db/open.ts';
import { disputeShown, disputesShown, wordsOfDispute } from '@quittance/db/portal-disputes.ts';
import { invoiceShown } from '@quittance/db/portal-invoices.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { anId, minor } from '../input.ts';
import { asContact, portalRouter } from '../trpc.ts';

type Language = 'fr' | 'en';

const words = z.string().max(20_000);

/** A client contests an invoice, and talks it over (PTL-05). The files of a message come with the request, never in its input. */
export const disputes = portalRouter({
	/** A client's disputes: those that go on first. */
	list: asContact.input(z.object({ clientId: anId })).query(({ ctx: { office, contact, language }, input }) =>
		office.db.read(contact.organizationId, async (tx) => {
			const named = await namesOfReasons(tx, language);
			return (await disputesShown(tx, input.clientId)).map(named);
		}),
	),

	/** One dispute with its thread. */
	one: asContact.input(z.object({ id: anId })).query(({ ctx: { office, contact, language }, input: { id } }) =>
		office.db.read(contact.organizationId, async (tx) => {
			const dispute = found(await disputeShown(tx, id), 'dispute.unknown');
			const files = await documentsOfDispute(tx, id);
			const thread = (await wordsOfDispute(tx, id)).map(({ authorKind, author, contactName, ...message }) => ({
				...message,
				/** mine, a colleague's, or the creditor's. */
				from:
					author === contact.id
						? ('me' as const)
						: authorKind === 'contact'
							? ('colleague' as const)
							: ('creditor' as const),
				name: contactName,
				files: files
					.filter(({ disputeMessageId }) => disputeMessageId === message.id)
					.map(({ id: fileId, name, byteSize }) => ({ id: fileId, name, byteSize })),
			}));
			return { dispute: (await namesOfReasons(tx, language))(dispute), thread };
		}),
	),

	/** What can be contested of an invoice, and for which reasons. */
	offer: asContact.input(z.object({ invoiceId: anId })).query(({ ctx: { office, contact, language }, input }) =>
		office.db.read(contact.organizationId, async (tx) => {
			const invoice = found(await invoiceShown(tx, input.invoiceId), 'invoice.unknown');
			const reasons = offeredReasons(await ownDisputeReasons(tx));
			return {
				invoice,
				leftMinor: invoice.openMinor - invoice.disputedMinor,
				reasons: reasons.map((reason) => ({ code: reason.code, name: nameOf(reason, language) })),
			};
		}),
	),

	/** Contests an invoice, or a part of it, with what the client has to say and to show. */
	open: asContact
		.input(z.object({ invoiceId: anId, minor: minor.nullable(), reason: z.string().max(100), words }))
		.mutation(async ({ ctx: { office, actor, received }, input }) =>
			answer(await openDispute(office, { actor, ...input, files: received })),
		),

	/** One more message of the thread. */
	write: asContact
		.input(z.object({ disputeId: anId, words }))
		.mutation(async ({ ctx: { office, actor, received }, input }) =>
			answer(await addDisputeMessage(office, { actor, ...input, files: received })),
		),
});

const nameOf = ({ french, english }: DisputeReason, language: Language): string =>
	language === 'fr' ? french : english;

/** Old disputes keep a reason that is no longer offered; one that has left the list altogether shows as it was written. */
async function namesOfReasons(tx: Tx, language: Language) {
	const known = new Map(
		[...standardReasons, ...(await disputeReasons(tx))].map((reason) => [reason.code, nameOf(reason, language)]),
	);
	return <T extends { readonly reason: string }>(dispute: T) => ({
		...dispute,
		reasonName: known.get(dispute.reason) ?? dispute.reason,
	});
}
