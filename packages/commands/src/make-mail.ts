import type { Recipient } from '@quittance/db/deliveries.ts';
import type { PlanningClient } from '@quittance/db/planning-facts.ts';
import type { MailIdentity, OutgoingMessage } from '@quittance/delivery/email/compose.ts';
import { messageIdOf } from '@quittance/delivery/email/message-id.ts';
import type { Ready } from './ready-to-leave.ts';
import { renderWritten, type Written } from './write-message.ts';

export type MailSettings = Pick<MailIdentity, 'domain' | 'bouncePattern'>;

/** The mail of a delivery: its words, its recipients of this moment, and its place in the client's thread. */
export function makeMail(
	written: Written,
	recipients: readonly Recipient[],
	{ deliveryId, thread, at }: { readonly deliveryId: string; readonly thread: readonly string[]; readonly at: Date },
	mail: MailSettings,
): Ready<{ readonly fate: 'sending'; readonly message: OutgoingMessage; readonly identity: MailIdentity }> {
	const rendered = renderWritten(written);
	const of = (role: Recipient['role']) =>
		recipients.filter((one) => one.role === role).map(({ address, name }) => ({ address, name }));
	const { language } = written.content;
	return {
		asSent: {
			messageId: messageIdOf(deliveryId, mail.domain),
			envelope: deliveryId,
			inReplyTo: thread[0] ?? null,
			recipients,
			subject: rendered.subject,
			bodyText: rendered.text,
			bodyHtml: rendered.html,
		},
		taken: {
			fate: 'sending',
			message: { deliveryId, to: of('to'), cc: of('cc'), ...rendered, language, at, thread },
			identity: identityOf(written, mail),
		},
	};
}

/** To whom a reminder goes, in the roles that the file gives them. */
export const recipientsOf = ({ recipients }: PlanningClient): Recipient[] =>
	recipients.map(({ address, name, role }) => ({
		address,
		role: role === 'cc' ? 'cc' : 'to',
		...(name !== null && { name }),
	}));

/** A night is not begun for an organization without a sender's address, so losing it halfway is a fault. */
function identityOf({ sender }: Written, mail: MailSettings): MailIdentity {
	const { senderAddress, senderName, name, replyTo } = sender;
	if (senderAddress === null) throw new Error(`${name} has no address to send from`);
	return {
		from: { name: senderName ?? name, address: senderAddress },
		replyTo: { address: replyTo ?? senderAddress },
		...mail,
	};
}
