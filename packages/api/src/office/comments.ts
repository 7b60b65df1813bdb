import { addComment, LONGEST_COMMENT } from '@quittance/commands/add-comment.ts';
import { removeComment } from '@quittance/commands/remove-comment.ts';
import { clientsOfCards } from '@quittance/db/card-clients.ts';
import { commentsOfCard, mentionable } from '@quittance/db/comments.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

const ofCard = z.object({ cardId: anId });

/** What the staff say to one another about a card (TSK-09); no client sees any of it. */
export const comments = officeRouter({
	/** What was said, and whom one may name. */
	ofCard: act('card.see')
		.input(ofCard)
		.query(({ ctx: { office, staff }, input: { cardId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const clientId = found((await clientsOfCards(tx, [cardId])).get(cardId), 'card.unknown');
				if (clientId !== null) await mustSee(tx, staff, clientId, 'card.unknown');
				const colleagues = await mentionable(tx, clientId);
				return {
					comments: await commentsOfCard(tx, cardId),
					colleagues: colleagues.filter(({ id }) => id !== staff.id),
				};
			}),
		),

	/** Says something; answers who was told because they were named. */
	add: act('card.comment')
		.input(ofCard.extend({ words: z.string().max(2 * LONGEST_COMMENT) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await addComment(office, { actor, ...input }))),

	/** Takes back what one said oneself. */
	remove: act('card.comment')
		.input(z.object({ commentId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await removeComment(office, { actor, ...input }))),
});
