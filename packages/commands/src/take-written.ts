import type { WrittenChannel } from '@quittance/core/message/may-write-to.ts';
import type { TextConnector } from '@quittance/core/scenario/scenario.ts';
import { letActionWait, setActionState, type ActionRow } from '@quittance/db/actions.ts';
import { markSending, settle, threadOf, type DeliveryRow, type Recipient } from '@quittance/db/deliveries.ts';
import { isOff } from '@quittance/db/features.ts';
import type { Tx } from '@quittance/db/open.ts';
import { wordsWritten } from '@quittance/db/written-messages.ts';
import { cancelEmpty } from './cancel-empty.ts';
import { makeLetter } from './make-letter.ts';
import { makeMail } from './make-mail.ts';
import { makeText } from './make-text.ts';
import { mayReach, recipientsAmong, writingAbout } from './may-reach.ts';
import type { Office } from './office.ts';
import type { TakeDelivery, Taken } from './take-delivery.ts';
import { writeMessage } from './write-message.ts';

/**
 * The moment of sending of what a person wrote (CLI-07): whether each receiver still may be written to is asked again, and who no longer may is a
 * reason to send nothing (CLI-06). A text that no gateway carries waits for a person's hand. Under the locks of `takeDelivery`.
 */
export async function takeWritten(
	tx: Tx,
	{ delivery, action }: { readonly delivery: DeliveryRow; readonly action: ActionRow },
	asked: TakeDelivery & Pick<Office, 'portalUrl'>,
	at: Date,
): Promise<Taken> {
	const words = await wordsWritten(tx, action.id);
	if (!words) throw new Error(`action ${action.id} is a one-off message without words`);
	const channel = channelOf(action);
	const about = await writingAbout(tx, action.clientId, channel);
	const planned = (action.recipients as readonly Recipient[]).map(({ address }) => address);
	const recipients = recipientsAmong(about, planned, words.typed);
	const reached =
		recipients.length === 0 ? { ok: false, refusal: 'message.nobody' } : mayReach(about, recipients, words.typed);
	if (!reached.ok) {
		const because = 'refusal' in reached ? reached.refusal : '';
		await cancelEmpty(tx, { action, deliveryId: delivery.id, because, actor: asked.actor, day: asked.day, at });
		return { fate: 'cancelled', because };
	}
	const written = await writeMessage(tx, {
		...{ clientId: action.clientId, currency: action.currency, day: asked.day, step: 'notice', paymentId: null },
		...{
			templateId: null,
			portalUrl: asked.portalUrl,
			credits: [],
			sendable: { lines: [], covers: [], totalMinor: 0n },
		},
		ownWords: { ...words, asWritten: true },
	});
	const of = { clientId: action.clientId, deliveryId: delivery.id, at };
	const number = recipients[0]?.address ?? '';
	const { asSent, taken } =
		channel === 'email'
			? makeMail(written, recipients, { ...of, thread: await threadOf(tx, action.clientId) }, asked.mail)
			: channel === 'letter'
				? await makeLetter(tx, written, { ...of, typed: words.typed?.split('\n') })
				: makeText(written, { number, channel }, of);
	await markSending(tx, delivery.id, asked.actor.id, at, asSent);
	if (taken.fate === 'texting' && (!asked.texts?.includes(taken.dispatch.to.channel) || (await isOff(tx, 'texts')))) {
		await settle(tx, delivery.id, 'cancelled', at, { refusal: 'by hand' });
		await letActionWait(tx, action.id, 'hand');
		return { fate: 'waits', for: 'hand' };
	}
	await setActionState(tx, action.id, 'sending');
	return taken;
}

const channelOf = ({ channel, textConnector }: ActionRow): WrittenChannel =>
	channel === 'other' ? (textConnector as TextConnector) : channel === 'letter' ? 'letter' : 'email';
