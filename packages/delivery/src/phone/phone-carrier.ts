import { allow } from '@quittance/core/outcome.ts';
import type { Carrier } from '../carrier.ts';
import { renderText } from '../template/render-message.ts';

/** The phone channel: a script with the figures filled in, for a person to call with. */
export const phoneCarrier = (): Carrier<{ readonly number: string }> => ({
	channel: 'phone',
	prepare: async ({ deliveryId, template, content, to }) => {
		const text = renderText(template, content);
		const document = { name: `${deliveryId}.txt`, type: 'text/plain; charset=utf-8', bytes: Buffer.from(text) };
		return allow({ deliveryId, subject: to.number, text, document });
	},
});
