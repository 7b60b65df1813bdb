import { addDisputeMessage } from '@quittance/commands/add-dispute-message.ts';
import { answerDispute } from '@quittance/commands/answer-dispute.ts';
import { moveDispute } from '@quittance/commands/move-dispute.ts';
import { noteDispute } from '@quittance/commands/note-dispute.ts';
import { openDispute } from '@quittance/commands/open-dispute.ts';
import { recordPromise } from '@quittance/commands/record-promise.ts';
import { takeIn } from '@quittance/worker/jobs/read-mail.ts';
import { dialogues, writtenAnswers } from '../company/dialogues.ts';
import { addressOf } from '../company/addresses.ts';
import { answerTo } from './answer-mail.ts';
import { look } from './firm.ts';
import { granted } from './granted.ts';
import { collectorOf, type Scene } from './scene.ts';
import type { Turn } from './turns.ts';

/** Somebody says what the turn has them say, if the invoice is still open: else there is nothing left to say. */
export async function takeTurn(scene: Scene, turn: Turn): Promise<void> {
	const { office } = scene.firm;
	const about = await invoiceOf(scene, turn.number);
	if (!about) return;
	const { invoiceId, clientId, openMinor, language, contactId } = about;
	const collector = collectorOf(scene, clientId);
	if (turn.says === 'promise') {
		const promise = { actor: collector, invoiceId, minor: openMinor, on: turn.payOn };
		granted(await recordPromise(office, promise));
		return;
	}
	if (turn.says === 'written answer') {
		const mail = scene.keep.lastTo(addressOf(turn.code));
		const words = at(writtenAnswers[language], turn.words);
		if (mail) await takeIn(scene.worker, answerTo(mail, words, office.now()));
		return;
	}
	const dialogue = at(dialogues[language], turn.dialogue);
	const client = { ...collector, kind: 'contact', id: contactId } as const;
	if (turn.says === 'dispute') {
		const minor = turn.part !== null && turn.part < openMinor ? turn.part : null;
		const dispute = { actor: client, invoiceId, minor, reason: dialogue.reason, words: dialogue.opens };
		granted(await openDispute(office, dispute));
		return;
	}
	const { disputeId, state } = about;
	if (disputeId === null) return;
	const of = { actor: collector, disputeId };
	const settled = state !== 'open' && state !== 'under review';
	if (turn.says === 'closed') {
		if (state === 'accepted') granted(await moveDispute(office, { ...of, to: 'closed' }));
	} else if (settled) return;
	else if (turn.says === 'answer') granted(await answerDispute(office, { ...of, words: dialogue.answers }));
	else if (turn.says === 'note') granted(await noteDispute(office, { ...of, words: dialogue.note }));
	else if (turn.says === 'reply')
		granted(await addDisputeMessage(office, { ...of, actor: client, words: dialogue.replies }));
	else granted(await answerDispute(office, { ...of, words: dialogue[turn.says], to: turn.says }));
}

const at = <T>(choices: readonly [T, ...T[]], number: number): T => choices[number % choices.length] ?? choices[0];

/** The invoice while it is open, its newest dispute, and who speaks for its client. */
const invoiceOf = ({ firm }: Scene, number: string) =>
	look(firm, (tx) =>
		tx
			.selectFrom('invoice')
			.innerJoin('client', 'client.id', 'invoice.clientId')
			.innerJoin('clientContact as of', 'of.clientId', 'client.id')
			.leftJoin('dispute', 'dispute.invoiceId', 'invoice.id')
			.select([
				'invoice.id as invoiceId',
				'invoice.clientId',
				'invoice.openMinor',
				'client.language',
				'of.contactId',
				'dispute.id as disputeId',
				'dispute.state',
			])
			.where('invoice.number', '=', number)
			.where('invoice.openMinor', '>', 0n)
			.orderBy('dispute.id', 'desc')
			.orderBy('of.contactId')
			.$narrowType<{ language: 'fr' | 'en' }>()
			.executeTakeFirst(),
	);
