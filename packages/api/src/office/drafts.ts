import { callBack } from '@quittance/commands/call-back.ts';
import { readMessage } from '@quittance/commands/read-message.ts';
import { sendNow } from '@quittance/commands/send-now.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { NOTHING_CONNECTED } from '../nothing-connected.ts';
import { act, officeRouter } from '../trpc.ts';

const aCard = z.object({ id: anId });
const words = z.object({ subject: z.string().max(500), body: z.string().max(20_000) });

/** The mails of the board: read, given other words, sent, and called back before they leave the house (TSK-06). */
export const drafts = officeRouter({
	/** The mail of a card as it would be sent now, in its words or in those that are being typed; or why nothing is left to send. */
	read: act('card.see')
		.input(aCard.extend({ words: words.optional() }))
		.query(async ({ ctx: { office, staff, connected = NOTHING_CONNECTED }, input }) => {
			const { organizationId, id: seenBy } = staff;
			const asked = { organizationId, seenBy, actionId: input.id, words: input.words };
			const read = await readMessage(office, { ...asked, ...connected });
			if (!read.ok && read.refusal === 'action.unknown') return answer<never>(read);
			return read;
		}),

	/** Sends it; the worker is told in the same transaction, and begins when it can no longer be called back. */
	send: act('card.send')
		.input(aCard.extend({ words: words.extend({ about: z.string().max(100) }).optional() }))
		.mutation(async ({ ctx: { office, actor, later, connected = NOTHING_CONNECTED }, input }) => {
			if (!later) throw new Error('nobody is asked to send: the server was opened without a queue');
			const enqueue: Parameters<typeof sendNow>[1]['enqueue'] = (tx, id, at) => later.sendDelivery(tx, actor, id, at);
			return answer(await sendNow(office, { actor, actionId: input.id, words: input.words, enqueue, ...connected }));
		}),

	callBack: act('card.send')
		.input(aCard)
		.mutation(async ({ ctx: { office, actor }, input }) =>
			answer(await callBack(office, { actor, actionId: input.id })),
		),
});
