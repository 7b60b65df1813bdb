import { postalAddressOf } from '@quittance/db/messages.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { Dispatch } from '@quittance/delivery/carrier.ts';
import type { LetterAddress } from '@quittance/delivery/letter/letter-pages.ts';
import { windowOf } from '@quittance/delivery/letter/window.ts';
import { renderMessage } from '@quittance/delivery/template/render-message.ts';
import { envelopeLines } from './envelope-of.ts';
import type { Ready } from './ready-to-leave.ts';
import type { Written } from './write-message.ts';

export type LetterOf = {
	readonly clientId: string;
	readonly deliveryId: string;
	readonly at: Date;
	/** Lines of an envelope that somebody typed, instead of the client's address. */
	readonly typed?: readonly string[] | undefined;
};

/** The letter of a delivery, for a print connector: its words, and the address as it stands on the envelope. */
export async function makeLetter(
	tx: Tx,
	written: Written,
	{ clientId, deliveryId, at, typed }: LetterOf,
): Promise<Ready<{ readonly fate: 'printing'; readonly dispatch: Dispatch<LetterAddress> }>> {
	const { template, content } = written;
	const to = typed
		? { recipient: typed, window: windowOf(written.sender.country) }
		: await addressedTo(tx, clientId, written);
	if (!to) throw new Error(`client ${clientId} has no postal address, though the plan reached one`);
	const { subject, text, html } = renderMessage(template, content);
	return {
		asSent: {
			messageId: null,
			envelope: null,
			inReplyTo: null,
			recipients: [{ address: to.recipient.join('\n'), role: 'to' }],
			subject,
			bodyText: text,
			bodyHtml: html,
		},
		taken: {
			fate: 'printing',
			dispatch: { deliveryId, template, content, to, at },
		},
	};
}

/** A client's address as it stands on the envelope, the window where the sender's envelopes have it; undefined without one. */
export async function addressedTo(
	tx: Tx,
	clientId: string,
	{ content, sender }: Written,
): Promise<LetterAddress | undefined> {
	const address = await postalAddressOf(tx, clientId);
	if (!address) return undefined;
	const recipient = envelopeLines(content.client.name, address, { from: sender.country, language: content.language });
	return { recipient, window: windowOf(sender.country) };
}
