import type { RecheckRefusal } from '@quittance/core/dunning/recheck-action.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { findAction, type ActionRow } from '@quittance/db/actions.ts';
import { draftOf } from '@quittance/db/drafts.ts';
import type { Tx } from '@quittance/db/open.ts';
import { editable, type EditedWords } from '@quittance/delivery/template/edited-words.ts';
import { draftOf as filledIn, type RenderedMessage } from '@quittance/delivery/template/render-message.ts';
import { clientWithin } from './client-within.ts';
import { leftToSend, type Left } from './left-to-send.ts';
import type { Office } from './office.ts';
import type { Connected } from './planning.ts';
import { stepOf } from './step-of.ts';
import { todayOf } from './today.ts';
import { renderWritten, writeMessage, type ToWrite, type Written } from './write-message.ts';

export type ReadMessage = {
	readonly organizationId: string;
	readonly actionId: string;
	/** The collaborator who looks. */
	readonly seenBy: string;
	/** Words that are being typed, to see how they would arrive. */
	readonly words?: EditedWords | undefined;
} & Connected;

export type ReadRefusal = 'action.unknown' | 'action.notMail' | RecheckRefusal;

export type MessageToRead = {
	/** As it would be sent now: the words that a person gave it, else its template's. */
	readonly words: EditedWords;
	/** Its template's words, to go back to. */
	readonly template: EditedWords;
	/** What the words are about; sent back with them (`SendNow.words`). */
	readonly about: string;
	/** Who gave it the words it has; undefined while they are its template's. */
	readonly writer: string | undefined;
	/** Those words were written about other lines or amounts. */
	readonly outdated: boolean;
	readonly rendered: RenderedMessage;
	readonly recipients: readonly { readonly name: string | null; readonly address: string; readonly role: string }[];
	readonly total: { readonly minor: bigint; readonly currency: string };
};

/** The mail of a card, ready to edit, in today's amounts (TSK-06). Nothing is written down or sent. Refused when nothing is left to ask for. */
export const readMessage = (
	{ db, now, portalUrl }: Office,
	{ organizationId, actionId, seenBy, words, ...connected }: ReadMessage,
): Promise<Outcome<MessageToRead, ReadRefusal>> =>
	db.read(organizationId, async (tx) => {
		const action = await findAction(tx, actionId);
		if (!action || !(await clientWithin(tx, seenBy, action.clientId))) return refuse('action.unknown');
		if (action.channel !== 'email' || action.kind === 'one-off' || action.templateId === null)
			return refuse('action.notMail', { channel: action.channel });
		const day = await todayOf(tx, now());
		const { client, left } = await leftToSend(tx, action, { day, evenWaiting: true, ...connected });
		if (!left.ok) return left;
		const written = await writeFor(tx, action, left.value, { day, portalUrl });
		const kept = await draftOf(tx, action.id);
		const template = editable(filledIn(written.template, written.content), written.content);
		return allow({
			words: words ?? (kept ? { subject: kept.subject, body: kept.body } : template),
			template,
			about: left.value.about,
			writer: kept?.writer,
			outdated: kept !== undefined && kept.about !== left.value.about,
			rendered: renderWritten({ ...written, edited: words ?? kept }),
			recipients: client.recipients.map(({ name, address, role }) => ({ name, address, role })),
			total: { minor: left.value.sendable.totalMinor, currency: action.currency },
		});
	});

/** What is written of an action on a day. Throws for one without a template, which no written step lacks (SCN-13). */
export function writeFor(
	tx: Tx,
	action: ActionRow,
	{ sendable, credits }: Left,
	{ day, portalUrl }: Pick<ToWrite, 'day' | 'portalUrl'>,
): Promise<Written> {
	const { id, templateId } = action;
	if (templateId === null) throw new Error(`action ${id} has no template to send`);
	return writeMessage(tx, { ...action, step: stepOf(action), templateId, day, portalUrl, sendable, credits });
}
