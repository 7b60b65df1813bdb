import { allow } from '@quittance/core/outcome.ts';
import type { Carrier, Parcel } from '../carrier.ts';
import { renderText } from '../template/render-message.ts';
import type { TextChannel, TextConnector } from './text-connector.ts';

export type TextTo = { readonly number: string; readonly channel: TextChannel };
export type TextParcel = Parcel & { readonly to: TextTo };

/** An *other* step that names a text connector (SCN-13); the caller has checked the number's consent (CLI-06). */
export const textCarrier = (connector: TextConnector): Carrier<TextTo, TextParcel> => ({
	channel: 'other',
	prepare: async ({ deliveryId, template, content, to }) => {
		const text = renderText(template, content);
		const document = { name: `${deliveryId}.txt`, type: 'text/plain; charset=utf-8', bytes: Buffer.from(text) };
		return allow({ deliveryId, subject: '', text, document, to });
	},
	send: ({ deliveryId, to, text }) => connector.send({ id: deliveryId, channel: to.channel, to: to.number, text }),
});
