import type { Dispatch } from '@quittance/delivery/carrier.ts';
import type { TextTo } from '@quittance/delivery/other/text-carrier.ts';
import { renderText } from '@quittance/delivery/template/render-message.ts';
import type { Ready } from './ready-to-leave.ts';
import type { Written } from './write-message.ts';

/** The text message of a delivery: its words, for a number that consents at this moment (CLI-06). */
export function makeText(
	{ template, content }: Written,
	{ number, channel }: TextTo,
	{ deliveryId, at }: { readonly deliveryId: string; readonly at: Date },
): Ready<{ readonly fate: 'texting'; readonly dispatch: Dispatch<TextTo> }> {
	return {
		asSent: {
			messageId: null,
			envelope: null,
			inReplyTo: null,
			recipients: [{ address: number, role: 'to' }],
			subject: '',
			bodyText: renderText(template, content),
			bodyHtml: '',
		},
		taken: { fate: 'texting', dispatch: { deliveryId, template, content, to: { number, channel }, at } },
	};
}
