import { allow } from '@quittance/core/outcome.ts';
import type { Carrier, Parcel } from '../carrier.ts';
import { renderMessage } from '../template/render-message.ts';
import { letterPages, type LetterAddress } from './letter-pages.ts';
import type { LetterPress } from './letter-press.ts';
import type { PrintConnector } from './print-connector.ts';

export type LetterParcel = Parcel & { readonly recipient: readonly string[]; readonly registered: boolean };

/** The letter channel. Without a printer it only prepares, and a person posts. A formal notice (R5) goes registered. */
export const letterCarrier = (press: LetterPress, printer?: PrintConnector): Carrier<LetterAddress, LetterParcel> => ({
	channel: 'letter',
	prepare: async ({ deliveryId, template, content, to }) => {
		const { subject, text } = renderMessage(template, content);
		const printed = press.print(await letterPages(template, content, to));
		if (!printed.ok) return printed;
		const document = { name: `${deliveryId}.pdf`, type: 'application/pdf', bytes: printed.value };
		return allow({ deliveryId, subject, text, document, recipient: to.recipient, registered: content.step === 'R5' });
	},
	send: printer
		? ({ deliveryId, document, recipient, registered }) =>
				printer.post({ id: deliveryId, pdf: document.bytes, recipient, registered })
		: undefined,
});
