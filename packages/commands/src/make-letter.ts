import { postalAddressOf } from '@quittance/db/messages.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { Dispatch } from '@quittance/delivery/carrier.ts';
import type { LetterAddress } from '@quittance/delivery/letter/letter-pages.ts';
import { windowOf } from '@quittance/delivery/letter/window.ts';
import { renderMessage } from '@quittance/delivery/template/render-message.ts';
import type { Ready } from './ready-to-leave.ts';
import type { Written } from './write-message.ts';

/** The letter of a delivery, for a print connector: its words, and the address as it stands on the envelope. */
export async function makeLetter(
	tx: Tx,
	written: Written,
	{ clientId, deliveryId, at }: { readonly clientId: string; readonly deliveryId: string; readonly at: Date },
): Promise<Ready<{ readonly fate: 'printing'; readonly dispatch: Dispatch<LetterAddress> }>> {
	const { template, content } = written;
	const to = await addressedTo(tx, clientId, written);
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
	const abroad = address.country === sender.country ? [] : [countryName(address.country, content.language)];
	const place = [address.postalCode, address.city].filter(Boolean).join(' ');
	const recipient = [content.client.name, ...address.lines, place, ...abroad].filter(Boolean);
	return { recipient, window: windowOf(sender.country) };
}

const countryName = (country: string, language: string): string =>
	(new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country).toLocaleUpperCase(language);
