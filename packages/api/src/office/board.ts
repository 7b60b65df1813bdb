import { answerUncertain } from '@quittance/commands/answer-uncertain.ts';
import { claimCard } from '@quittance/commands/claim-card.ts';
import { completeAction } from '@quittance/commands/complete-action.ts';
import { completeTask } from '@quittance/commands/complete-task.ts';
import { moveCard } from '@quittance/commands/move-card.ts';
import { releaseCard } from '@quittance/commands/release-card.ts';
import { todayOf } from '@quittance/commands/today.ts';
import { CLAIM_LASTS_MS } from '@quittance/core/board/claim-card.ts';
import { columns } from '@quittance/core/board/column.ts';
import { presentCursor } from '@quittance/db/activity-cursor.ts';
import type { BoardAsked } from '@quittance/db/board-standing.ts';
import { boardCards, boardTotals } from '@quittance/db/board.ts';
import { clientFlags } from '@quittance/db/client-flags.ts';
import { cardDetail } from '@quittance/db/card-detail.ts';
import type { Tx } from '@quittance/db/open.ts';
import { allScenarios } from '@quittance/db/scenario-carriers.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import type { OfficeContext } from '../context.ts';
import { aDay, anId, atMost, minor } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { boardFilter, filterFor } from './board-filter.ts';

/** Cards of a column that some clients may have; a board that shows all of its cards has no more. */
const MOST_OF_SOME = 5_000;

const aCard = z.object({ id: anId });
const words = z.string().max(2000);

const asked = async (tx: Tx, { office }: OfficeContext, viewer: string): Promise<BoardAsked> => ({
	viewer,
	today: await todayOf(tx, office.now()),
	claimedSince: new Date(office.now().getTime() - CLAIM_LASTS_MS),
});

/** The board: what is to be done now, and by whom (TSK-01…06). */
export const board = officeRouter({
	/** The top of each column, what stands in it altogether, and the cursor from which to follow what happens. */
	all: act('board.see')
		.input(z.object({ mostPerColumn: atMost(100, 5000), filter: z.object(boardFilter).optional() }))
		.query(({ ctx, input: { mostPerColumn, filter } }) =>
			ctx.office.db.read(ctx.staff.organizationId, async (tx) => {
				const whole = await asked(tx, ctx, ctx.staff.id);
				const board = { ...whole, filter: filter && filterFor(filter, ctx.staff.id, whole.today) };
				return {
					cursor: await presentCursor(tx),
					today: board.today,
					cards: await boardCards(tx, { ...board, mostPerColumn }),
					totals: await boardTotals(tx, board),
				};
			}),
		),

	/** Of some clients, of the house itself for null, the cards that a filter leaves on the board: what a narrowed screen asks when they changed. */
	among: act('board.see')
		.input(z.object({ clients: z.array(anId.nullable()).min(1).max(50), filter: z.object(boardFilter) }))
		.query(({ ctx, input: { clients, filter } }) =>
			ctx.office.db.read(ctx.staff.organizationId, async (tx) => {
				const whole = await asked(tx, ctx, ctx.staff.id);
				const board = { ...whole, filter: filterFor(filter, ctx.staff.id, whole.today) };
				return boardCards(tx, { ...board, clients, mostPerColumn: MOST_OF_SOME });
			}),
		),

	/** What the board may be narrowed to, beside what the list of clients may. */
	scenarios: act('board.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, (tx) => allScenarios(tx)),
	),

	/** One card as it is now, with what its panel shows. */
	one: act('card.see')
		.input(aCard)
		.query(({ ctx, input: { id } }) =>
			ctx.office.db.read(ctx.staff.organizationId, async (tx) => {
				const [row] = await boardCards(tx, { ...(await asked(tx, ctx, ctx.staff.id)), mostPerColumn: 1, card: id });
				const card = found(row, 'card.unknown');
				const flags = card.client === null ? undefined : await clientFlags(tx, card.client.id);
				return { card, flags, ...(await cardDetail(tx, id)) };
			}),
		),

	/** Whoever asks works on it, and others see so. */
	claim: act('card.claim')
		.input(aCard)
		.mutation(async ({ ctx: { office, actor }, input }) =>
			answer(await claimCard(office, { actor, cardId: input.id })),
		),

	release: act('card.release')
		.input(aCard)
		.mutation(async ({ ctx: { office, actor }, input }) =>
			answer(await releaseCard(office, { actor, cardId: input.id })),
		),

	/** Under another card of a column, or on top of it; refused when it is no longer what the person saw. */
	move: act('card.move')
		.input(aCard.extend({ to: z.enum(columns), under: anId.nullable(), version: z.int().min(0) }))
		.mutation(async ({ ctx: { office, actor }, input: { id, ...move } }) =>
			answer(await moveCard(office, { actor, cardId: id, ...move })),
		),

	/** A call was made, or another thing done by hand; what was promised on it is kept with it, or neither. */
	completeAction: act('card.complete')
		.input(
			aCard.extend({
				outcome: words,
				countsAsLevel: z.boolean(),
				promise: z.object({ minor: minor.nullable(), on: aDay }).optional(),
				next: z.object({ on: aDay, title: z.string().trim().min(1).max(200) }).optional(),
			}),
		)
		.mutation(async ({ ctx: { office, actor }, input: { id, ...how } }) =>
			answer(await completeAction(office, { actor, actionId: id, ...how })),
		),

	completeTask: act('card.complete')
		.input(aCard.extend({ outcome: words }))
		.mutation(async ({ ctx: { office, actor }, input: { id, outcome } }) =>
			answer(await completeTask(office, { actor, taskId: id, outcome })),
		),

	/** What became of a delivery that nobody is sure of: its card is done with the answer (SCN-25). */
	answerDelivery: act('card.complete')
		.input(z.object({ deliveryId: anId, answer: z.enum(['arrived', 'send again']) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await answerUncertain(office, { actor, ...input }))),
});
