import MailComposer from 'nodemailer/lib/mail-composer';
import type { Language } from '../template/language.ts';
import { bounceAddress, messageIdOf } from './message-id.ts';

export type MailAddress = { readonly name?: string | undefined; readonly address: string };

/** In whose name an organization's mails go out. */
export type MailIdentity = {
	readonly from: MailAddress;
	/** A mailbox that people read. */
	readonly replyTo: MailAddress;
	/** Right side of our Message-IDs. */
	readonly domain: string;
	/**
	 * Envelope sender, `{token}` standing for the delivery: `bounces+{token}@mail.example`. Without it, the sender's
	 * own address.
	 */
	readonly bouncePattern?: string | undefined;
};

export type Attachment = { readonly name: string; readonly type: string; readonly content: Uint8Array };

export type OutgoingMessage = {
	/** UUID of the delivery; the Message-ID and the bounce address are made of it. */
	readonly deliveryId: string;
	readonly to: readonly MailAddress[];
	readonly cc?: readonly MailAddress[] | undefined;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly language: Language;
	/** The instant in the Date header. */
	readonly at: Date;
	/** Message-IDs of the earlier mails of the same case, the first one first; the mail joins their thread. */
	readonly thread: readonly string[];
	readonly attachments?: readonly Attachment[] | undefined;
};

/** A mail ready for any post office: an envelope and its bytes. */
export type Mail = {
	readonly messageId: string;
	readonly envelope: { readonly from: string; readonly to: readonly string[] };
	readonly raw: Buffer;
};

/** Early references name the case, late ones the thread; a header of hundreds helps nobody (RFC 5322, 3.6.4). */
const longestThread = 10;

/**
 * Writes the MIME message: text and HTML, marked as sent by a machine (RFC 3834) so that absence notices stay quiet,
 * with an unchanging Message-ID and the thread of the client's case. No `Precedence` and no one-click unsubscription:
 * it is neither bulk nor marketing.
 */
export async function compose(message: OutgoingMessage, identity: MailIdentity): Promise<Mail> {
	const { deliveryId, to, cc = [], thread } = message;
	const messageId = messageIdOf(deliveryId, identity.domain);
	const references =
		thread.length > longestThread ? [...thread.slice(0, 1), ...thread.slice(1 - longestThread)] : thread;
	const [first] = thread;
	const raw = await new MailComposer({
		from: mailbox(identity.from),
		replyTo: mailbox(identity.replyTo),
		to: to.map(mailbox),
		cc: cc.map(mailbox),
		subject: message.subject,
		text: message.text,
		html: message.html,
		messageId,
		date: message.at,
		...(first === undefined ? {} : { inReplyTo: first, references: [...references] }),
		headers: {
			'Auto-Submitted': 'auto-generated',
			'X-Auto-Response-Suppress': 'OOF, AutoReply',
			'Content-Language': message.language,
		},
		attachments: (message.attachments ?? []).map(({ name, type, content }) => ({
			filename: name,
			contentType: type,
			content: Buffer.from(content),
		})),
		disableFileAccess: true,
		disableUrlAccess: true,
	})
		.compile()
		.build();
	const from = identity.bouncePattern ? bounceAddress(identity.bouncePattern, deliveryId) : identity.from.address;
	return { messageId, envelope: { from, to: [...new Set([...to, ...cc].map(({ address }) => address))] }, raw };
}

const mailbox = ({ name, address }: MailAddress) => ({ name: name ?? '', address });
