import { answerUncertain } from '@quittance/commands/answer-uncertain.ts';
import { completeAction } from '@quittance/commands/complete-action.ts';
import { postLetter } from '@quittance/commands/post-letter.ts';
import { look } from './firm.ts';
import { granted } from './granted.ts';
import { letterPdf } from './letter-pdf.ts';
import { readWhatCame } from './read-what-came.ts';
import { collectorOf, type Scene } from './scene.ts';

/** Cards that get done in a morning; when only one night a week is played, in that week. */
const A_MORNING = 4;
const A_WEEK = 40;

/** A morning at the board: letters are printed and posted, calls are made, what came is read, and doubts of three days are settled. */
export async function workAtTheDesk(scene: Scene, recent: boolean): Promise<void> {
	const { firm, staff, keep } = scene;
	const { office } = firm;
	const cards = await look(firm, (tx) =>
		tx
			.selectFrom('action')
			.select(['id', 'channel', 'clientId'])
			.where('state', '=', 'open')
			.where('waitsFor', '=', 'hand')
			.orderBy('dueOn')
			.orderBy('id')
			.limit(recent ? A_MORNING : A_WEEK)
			.execute(),
	);
	for (const { id: actionId, channel, clientId } of cards) {
		const of = { actor: collectorOf(scene, clientId), actionId };
		if (channel === 'letter') {
			const pdf = recent ? await letterPdf(firm, actionId) : undefined;
			if (pdf) keep.keepLetter(`${actionId}.pdf`, pdf);
			granted(await postLetter(office, of));
		} else if (channel === 'phone')
			granted(await completeAction(office, { ...of, outcome: 'Jointe, règlement annoncé', countsAsLevel: true }));
	}
	await readWhatCame(scene);
	const doubts = await look(firm, (tx) =>
		tx
			.selectFrom('delivery')
			.select('id')
			.where('state', '=', 'uncertain')
			.where('settledAt', '<', new Date(office.now().getTime() - 3 * 86_400_000))
			.execute(),
	);
	for (const { id: deliveryId } of doubts)
		granted(await answerUncertain(office, { actor: staff.marie, deliveryId, answer: 'arrived' }));
}
