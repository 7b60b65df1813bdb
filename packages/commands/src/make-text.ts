import type { TextConnector } from '@quittance/core/scenario/scenario.ts';
import type { PlanningClient } from '@quittance/db/planning-facts.ts';
import type { Dispatch } from '@quittance/delivery/carrier.ts';
import type { TextTo } from '@quittance/delivery/other/text-carrier.ts';
import { renderText } from '@quittance/delivery/template/render-message.ts';
import type { Ready } from './ready-to-leave.ts';
import type { Written } from './write-message.ts';

/** The text message of a delivery: its words, and the number that consents at this moment (CLI-06). */
export function makeText(
	{ template, content }: Written,
	{ facts }: PlanningClient,
	connector: TextConnector | null,
	{ deliveryId, at }: { readonly deliveryId: string; readonly at: Date },
): Ready<{ readonly fate: 'texting'; readonly dispatch: Dispatch<TextTo> }> {
	const number = connector === null ? undefined : facts.reach.text[connector];
	if (connector === null || number === undefined)
		throw new Error(`client ${facts.id} has no number for ${connector}, though the plan reached one`);
	return {
		asSent: {
			messageId: null,
			envelope: null,
			inReplyTo: null,
			recipients: [{ address: number, role: 'to' }],
			subject: '',
			bodyText: renderText(template.body, content),
			bodyHtml: '',
		},
		taken: { fate: 'texting', dispatch: { deliveryId, template, content, to: { number, channel: connector }, at } },
	};
}
