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
	const address = await postalAddressOf(tx, clientId);
	if (!address) throw new Error(`client ${clientId} has no postal address, though the plan reached one`);
	const { template, content, sender } = written;
	const abroad = address.country === sender.country ? [] : [countryName(address.country, content.language)];
	const recipient = [
		content.client.name,
		...address.lines,
		[address.postalCode, address.city].filter(Boolean).join(' '),
		...abroad,
	].filter(Boolean);
	const { subject, text, html } = renderMessage(template, content);
	return {
		asSent: {
			messageId: null,
			envelope: null,
			inReplyTo: null,
			recipients: [{ address: recipient.join('\n'), role: 'to' }],
			subject,
			bodyText: text,
			bodyHtml: html,
		},
		taken: {
			fate: 'printing',
			dispatch: { deliveryId, template, content, to: { recipient, window: windowOf(sender.country) }, at },
		},
	};
}

const countryName = (country: string, language: string): string =>
	(new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country).toLocaleUpperCase(language);
