import { answerUncertain } from '@quittance/commands/answer-uncertain.ts';
import { completeAction } from '@quittance/commands/complete-action.ts';
import { postLetter } from '@quittance/commands/post-letter.ts';
import type { Keep } from '../mail-catcher/keep.ts';
import { look, type Firm } from './firm.ts';
import { granted } from './granted.ts';
import { letterPdf } from './letter-pdf.ts';

/** Cards that Marie gets done in a morning. */
const A_MORNING = 6;

/** A morning at the board: letters are printed and posted, calls are made, and doubts of three days are settled. */
export async function workAtTheDesk(firm: Firm, keep: Keep): Promise<void> {
	const { office, staff: actor } = firm;
	const cards = await look(firm, (tx) =>
		tx
			.selectFrom('action')
			.select(['id', 'channel'])
			.where('state', '=', 'open')
			.where('waitsFor', '=', 'hand')
			.orderBy('dueOn')
			.limit(A_MORNING)
			.execute(),
	);
	for (const { id: actionId, channel } of cards) {
		if (channel === 'letter') {
			const pdf = await letterPdf(firm, actionId);
			if (pdf) keep.keepLetter(`${actionId}.pdf`, pdf);
			granted(await postLetter(office, { actor, actionId }));
		} else if (channel === 'phone')
			granted(
				await completeAction(office, { actor, actionId, outcome: 'Jointe, règlement annoncé', countsAsLevel: true }),
			);
	}
	const doubts = await look(firm, (tx) =>
		tx
			.selectFrom('delivery')
			.select('id')
			.where('state', '=', 'uncertain')
			.where('settledAt', '<', new Date(office.now().getTime() - 3 * 86_400_000))
			.execute(),
	);
	for (const { id: deliveryId } of doubts)
		granted(await answerUncertain(office, { actor, deliveryId, answer: 'arrived' }));
}
