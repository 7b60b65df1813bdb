import { allow } from '@quittance/core/outcome.ts';
import type { Carrier, Parcel } from '../carrier.ts';
import { renderMessage } from '../template/render-message.ts';
import { compose, type Attachment, type Mail, type MailAddress, type MailIdentity } from './compose.ts';
import type { EmailPort } from './email-port.ts';

export type MailTo = {
	readonly to: readonly MailAddress[];
	readonly cc?: readonly MailAddress[] | undefined;
	/** Message-IDs of the earlier mails of the same case, the first one first. */
	readonly thread: readonly string[];
	readonly attachments?: readonly Attachment[] | undefined;
};

export type MailParcel = Parcel & { readonly mail: Mail };

/** The email channel, over a post office and in the name of one organization. */
export const emailCarrier = (post: EmailPort, identity: MailIdentity): Carrier<MailTo, MailParcel> => ({
	channel: 'email',
	prepare: async ({ deliveryId, template, content, to, at }) => {
		const rendered = renderMessage(template, content);
		const mail = await compose({ deliveryId, at, language: content.language, ...rendered, ...to }, identity);
		const document = { name: `${deliveryId}.eml`, type: 'message/rfc822', bytes: mail.raw };
		return allow({ deliveryId, ...rendered, messageId: mail.messageId, document, mail });
	},
	send: ({ mail }) => post.send(mail),
});
