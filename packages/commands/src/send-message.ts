import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { WrittenChannel, WritingRefusal } from '@quittance/core/message/may-write-to.ts';
import { typedReceiver } from '@quittance/core/message/typed-receiver.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { templateOf } from '@quittance/db/templates.ts';
import { addWrittenMessage } from '@quittance/db/written-messages.ts';
import { mayActOn } from './may-act-on.ts';
import { mayReach, recipientsAmong, writingAbout } from './may-reach.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type SendMessage = {
	readonly actor: Actor;
	readonly clientId: string;
	readonly channel: WrittenChannel;
	/** What its words began from; null: from nothing. */
	readonly templateId: string | null;
	readonly words: { readonly language: 'fr' | 'en'; readonly subject: string; readonly body: string };
	/** Mailboxes or numbers of the file; of a letter without typed lines, none: it goes to the client's address. */
	readonly to: readonly string[];
	/** Another address, number or envelope, in the form that a person typed it. */
	readonly typed: string | null;
	/** Tells the worker, in the same transaction, and not to begin before `at` (jobs/queue.ts). */
	readonly enqueue: (tx: Tx, deliveryId: string, at: Date) => Promise<void>;
};

export type SendMessageRefusal =
	| WritingRefusal
	| 'client.unknown'
	| 'client.readOnly'
	| 'template.unknown'
	| 'message.empty'
	| 'message.nobody'
	| 'message.noSender'
	| 'message.noSubject'
	| 'message.noTemplates'
	| 'message.tooLong';

/** Milliseconds in which a message may be taken back before it leaves. */
export const SECOND_THOUGHTS = 10_000;
const MOST_CHARACTERS = 20_000;
/** What a gateway takes as one text of several parts. */
const MOST_OF_A_TEXT = 1_000;

/**
 * A person writes one message to a client (CLI-07): by mail or text to places that consent, or to another that is typed, which records its consent
 * for this message alone. It waits ten seconds, and leaves through the worker as reminders do.
 */
export const sendMessage = (
	{ db, now }: Office,
	asked: SendMessage,
): Promise<Outcome<{ readonly actionId: string }, SendMessageRefusal>> =>
	db.write(asked.actor, async (tx) => {
		const { actor, clientId, channel, templateId, words } = asked;
		const wrong = whatIsWrong(asked);
		if (wrong) return refuse(wrong);
		await keepPlanningOut(tx);
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const carried = channel === 'email' || channel === 'letter' ? channel : 'text';
		if (templateId !== null && (await templateOf(tx, templateId))?.channel !== carried)
			return refuse('template.unknown');
		const about = await writingAbout(tx, clientId, channel);
		if (channel === 'email' && about.senderAddress === null) return refuse('message.noSender');
		const typed = asked.typed === null ? null : typedReceiver(channel, asked.typed, about.country);
		const recipients = recipientsAmong(about, asked.to, typed);
		if (recipients.length === 0) return refuse('message.nobody');
		const reached = mayReach(about, recipients, typed);
		if (!reached.ok) return reached;
		const at = now();
		const leavesAt = new Date(at.getTime() + SECOND_THOUGHTS);
		const { actionId, deliveryId } = await addWrittenMessage(tx, {
			...{ clientId, channel: carried, templateId, currency: about.currency, recipients, words, typed, at },
			textConnector: channel === 'email' || channel === 'letter' ? null : channel,
			today: await todayOf(tx, at),
			writtenBy: actor.id,
			leavesAt,
		});
		await asked.enqueue(tx, deliveryId, leavesAt);
		const to = recipients.map(({ address }) => address.replaceAll('\n', ', ')).join(', ');
		const details = { channel, to, ...(typed !== null && { typed: typed.replaceAll('\n', ', ') }) };
		await record(tx, { name: 'message.written', subject: actionId, clientId, actor, details });
		return allow({ actionId });
	});

function whatIsWrong({ channel, words, templateId }: SendMessage) {
	if (words.body.trim() === '') return 'message.empty';
	const isText = channel !== 'email' && channel !== 'letter';
	if (!isText && words.subject.trim() === '') return 'message.noSubject';
	if (words.body.length > (isText ? MOST_OF_A_TEXT : MOST_CHARACTERS)) return 'message.tooLong';
	return channel === 'viber' && templateId !== null ? 'message.noTemplates' : undefined;
}
