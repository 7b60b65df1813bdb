import type { Part } from './blocks.ts';
import { invoiceTable } from './invoice-table.ts';
import type { MessageContent } from './message-content.ts';
import { paymentDetails } from './payment-details.ts';
import { words } from './words.ts';

/**
 * The text part of a mail. Tables become one short paragraph per invoice: columns of text break on a phone and read
 * badly aloud.
 */
export const plainText = (parts: readonly Part[], content: MessageContent): string =>
	`${parts
		.map((part) => plainPart(part, content))
		.filter(Boolean)
		.join('\n\n')}\n`;

function plainPart(part: Part, content: MessageContent): string {
	if (part.kind === 'paragraph') return part.lines.join('\n');
	switch (part.name) {
		case 'invoices_table':
			return plainTable(content);
		case 'payment_details':
			return paymentDetails(content).map(labelled(content)).join('\n');
		case 'portal_button':
			return content.portalLink
				? `${labelled(content)([words[content.language].portal, ''])}\n${content.portalLink}`
				: '';
	}
}

function plainTable(content: MessageContent): string {
	const { columns, rows, foot } = invoiceTable(content);
	const label = labelled(content);
	const invoices = rows.map(({ cells, reminder, held }) => {
		const [number = '', ...rest] = cells;
		const facts = rest.map((cell, at) => `  ${label([columns[at + 1]?.title ?? '', cell])}`);
		const notes = [reminder, held].filter(Boolean).map((note) => `  (${note})`);
		return [`- ${columns[0]?.title ?? ''} ${number}`, ...facts, ...notes].join('\n');
	});
	return [...invoices, foot.map((line) => label([line.label, line.amount])).join('\n')].join('\n\n');
}

const labelled =
	({ language }: MessageContent) =>
	([label, value]: readonly [string, string]): string =>
		`${label}${language === 'fr' ? '\u202f:' : ':'} ${value}`.trimEnd();
