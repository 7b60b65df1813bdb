import type { Part } from '../template/blocks.ts';
import { invoiceTable } from '../template/invoice-table.ts';
import type { MessageContent } from '../template/message-content.ts';
import { paymentDetails } from '../template/payment-details.ts';
import { draftOf, type Template } from '../template/render-message.ts';
import { words } from '../template/words.ts';
import { writtenDay } from '../template/written.ts';
import { epcCode } from './epc-code.ts';
import type { AddressWindow } from './window.ts';

export type LetterAddress = {
	/**
	 * As on the envelope, the addressee's name first; the country last, in capitals, when it goes abroad. At most seven
	 * lines.
	 */
	readonly recipient: readonly string[];
	readonly window: AddressWindow;
};

/**
 * What `letter.typ` draws: words only, each already in the language of the letter. Its names are the names used
 * there.
 */
export async function letterPages(template: Template, content: MessageContent, { recipient, window }: LetterAddress) {
	const { organization, client, language } = content;
	const say = words[language];
	const { subject, parts } = draftOf(template, content);
	const written = writtenDay(content.day, language);
	return {
		language,
		window,
		// A page without a title would be no accessible PDF.
		subject: subject || organization.name,
		day: written,
		placeAndDay: placeAndDay(organization.town, written, language),
		sender: {
			name: organization.name,
			lines: [...organization.address, organization.phone, organization.email].filter(Boolean),
			legal: organization.legalMention ?? '',
		},
		recipient: recipient.slice(0, 7),
		client: client.name,
		references: client.code ? [[say.our, client.code]] : [],
		parts: await Promise.all(
			(template.asWritten ? parts : withPayment(parts, content)).map((part) => drawn(part, content)),
		),
		page: say.page('{page}', '{pages}'),
	};
}

export type LetterPages = Awaited<ReturnType<typeof letterPages>>;

/** A letter that claims something always says where to pay, at the end when its template does not place it. */
function withPayment(parts: readonly Part[], content: MessageContent): readonly Part[] {
	const placed = parts.some((part) => part.kind === 'block' && part.name === 'payment_details');
	return placed || content.step === 'thanks' ? parts : [...parts, { kind: 'block', name: 'payment_details' }];
}

async function drawn(part: Part, content: MessageContent) {
	const say = words[content.language];
	if (part.kind === 'paragraph') return { kind: 'paragraph', lines: part.lines };
	switch (part.name) {
		case 'invoices_table':
			return { kind: 'invoices', ...invoiceTable(content) };
		case 'payment_details':
			return {
				kind: 'payment',
				title: say.settlement,
				details: paymentDetails(content),
				code: (await epcCode(content)) ?? '',
				scan: say.scan,
			};
		case 'portal_button':
			return { kind: 'paragraph', lines: content.portalLink ? [`${say.portal} ${content.portalLink}`] : [] };
	}
}

const placeAndDay = (town: string | undefined, day: string, language: MessageContent['language']): string =>
	town === undefined ? day : language === 'fr' ? `${town}, le ${day}` : `${town}, ${day}`;
