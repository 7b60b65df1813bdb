import { answerDispute } from '@quittance/commands/answer-dispute.ts';
import { moveDispute } from '@quittance/commands/move-dispute.ts';
import { noteDispute } from '@quittance/commands/note-dispute.ts';
import { openDispute } from '@quittance/commands/open-dispute.ts';
import { nextDisputeStates } from '@quittance/core/dispute/dispute-state.ts';
import { offeredReasons, standardReasons } from '@quittance/core/dispute/reasons.ts';
import { disputeAtDesk } from '@quittance/db/dispute-desk.ts';
import { disputeReasons, ownDisputeReasons } from '@quittance/db/dispute-reasons.ts';
import { messagesOfDispute, notesOfDispute } from '@quittance/db/dispute-thread.ts';
import { documentsOfDispute, documentsOfInvoice } from '@quittance/db/documents.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { anId, minor } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

const words = z.string().max(20_000);
const state = z.enum(['open', 'under review', 'accepted', 'refused', 'closed']);

/** Disputes as the staff works on them (INV-09). The files of a message come with the request, never in its input. */
export const disputes = officeRouter({
	/** One dispute: what is contested and why, the thread with the client, the notes that it never sees, and the files of both. */
	one: act('dispute.see')
		.input(z.object({ id: anId }))
		.query(({ ctx: { office, staff, language }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const dispute = found(await disputeAtDesk(tx, id, staff.id), 'dispute.unknown');
				const known = [...(await disputeReasons(tx)), ...standardReasons];
				const reason = known.find(({ code }) => code === dispute.reason);
				const files = await documentsOfDispute(tx, id);
				const messages = (await messagesOfDispute(tx, id)).map((message) => ({
					...message,
					files: files.filter(({ disputeMessageId }) => disputeMessageId === message.id),
				}));
				return {
					dispute: {
						...dispute,
						contestedMinor: dispute.amountMinor ?? dispute.invoiceMinor,
						reasonName: (language === 'fr' ? reason?.french : reason?.english) ?? dispute.reason,
						mayBecome: nextDisputeStates(dispute.state),
					},
					messages,
					notes: await notesOfDispute(tx, id),
					/** The invoice as issued; undefined where nobody attached it. */
					invoiceFile: (await documentsOfInvoice(tx, dispute.invoiceId)).find(({ kind }) => kind === 'invoice'),
					/** What the staff put beside the dispute, outside of the thread. */
					files: files.filter(({ disputeMessageId }) => disputeMessageId === null),
				};
			}),
		),

	/** The reasons that may be given for a new dispute. */
	reasons: act('dispute.see').query(({ ctx: { office, staff, language } }) =>
		office.db.read(staff.organizationId, async (tx) =>
			offeredReasons(await ownDisputeReasons(tx)).map(({ code, french, english }) => ({
				code,
				name: language === 'fr' ? french : english,
			})),
		),
	),

	/** A client contests on the phone or by mail, and the staff puts it down. */
	open: act('invoice.dispute')
		.input(z.object({ invoiceId: anId, minor: minor.nullable(), reason: z.string().max(100), words }))
		.mutation(async ({ ctx: { office, actor, received }, input }) =>
			answer(await openDispute(office, { actor, ...input, files: received })),
		),

	/** An answer that the client sees, perhaps with a decision. */
	answer: act('dispute.answer')
		.input(z.object({ disputeId: anId, words, to: state.optional() }))
		.mutation(async ({ ctx: { office, actor, received }, input }) =>
			answer(await answerDispute(office, { actor, ...input, files: received })),
		),

	/** A note among the staff. */
	note: act('dispute.note')
		.input(z.object({ disputeId: anId, words }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await noteDispute(office, { actor, ...input }))),

	/** A decision without a word. */
	move: act('dispute.move')
		.input(z.object({ disputeId: anId, to: state }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await moveDispute(office, { actor, ...input }))),
});
