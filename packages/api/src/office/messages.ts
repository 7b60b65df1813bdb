import { draftMessage } from '@quittance/commands/draft-message.ts';
import { envelopeOf } from '@quittance/commands/envelope-of.ts';
import { finishMessage } from '@quittance/commands/finish-message.ts';
import { sendMessage } from '@quittance/commands/send-message.ts';
import { takeBackMessage } from '@quittance/commands/take-back-message.ts';
import { writtenChannels } from '@quittance/core/message/may-write-to.ts';
import { placesToWrite, writingFacts } from '@quittance/db/places-to-write.ts';
import { messagesUnderway, templatesToBeginWith } from '@quittance/db/written-messages.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import type { OfficeContext } from '../context.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

const words = z.object({
	language: z.enum(['fr', 'en']),
	subject: z.string().trim().max(300),
	body: z.string().max(20_000),
});
const ofAction = z.object({ id: anId });

/** What the staff writes to a client, one message at a time (CLI-07). What has left: `reminders`. */
export const messages = officeRouter({
	/** How a client may be written to, and what a message can begin from. */
	ways: act('message.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const [facts, places, envelope, templates] = await Promise.all([
					writingFacts(tx, clientId),
					placesToWrite(tx, clientId),
					envelopeOf(tx, clientId),
					templatesToBeginWith(tx),
				]);
				const { objectsToLetters, language, senderAddress } = found(facts, 'client.unknown');
				return { objectsToLetters, language, sendsMail: senderAddress !== null, places, envelope, templates };
			}),
		),

	/** A template filled in for the client, as plain words to edit. */
	draft: act('message.see')
		.input(z.object({ clientId: anId, templateId: anId }))
		.query(async ({ ctx: { office, staff }, input }) =>
			answer(await draftMessage(office, { ...input, organizationId: staff.organizationId, seenBy: staff.id })),
		),

	/** What was written and has not left yet, or waits for a person's hand. */
	underway: act('message.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				return messagesUnderway(tx, clientId);
			}),
		),

	/** Writes one; it leaves in ten seconds. */
	send: act('message.write')
		.input(
			z.object({
				clientId: anId,
				channel: z.enum(writtenChannels),
				templateId: anId.nullable(),
				words,
				to: z.array(z.string().max(320)).max(20),
				typed: z.string().max(1_000).nullable(),
			}),
		)
		.mutation(async ({ ctx: { office, actor, later }, input }) => {
			const { sendDelivery } = asked(later);
			return answer(
				await sendMessage(office, { actor, ...input, enqueue: (tx, id, at) => sendDelivery(tx, actor, id, at) }),
			);
		}),

	/** It does not leave after all. */
	takeBack: act('message.finish')
		.input(ofAction)
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await takeBackMessage(office, { actor, actionId: id })),
		),

	/** It left by hand: the letter is posted, the text sent from a telephone. */
	finish: act('message.finish')
		.input(ofAction)
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await finishMessage(office, { actor, actionId: id })),
		),
});

function asked(later: OfficeContext['later']): NonNullable<OfficeContext['later']> {
	if (!later) throw new Error('no worker is asked here');
	return later;
}
