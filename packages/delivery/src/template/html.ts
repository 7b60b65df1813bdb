import type { Part } from './blocks.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlPage } from './html-page.ts';
import { style } from './html-style.ts';
import { htmlTable } from './html-table.ts';
import type { MessageContent } from './message-content.ts';
import { paymentDetails } from './payment-details.ts';
import { words } from './words.ts';

const layout = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** A message in HTML, for mail programs that show it. */
export const html = (subject: string, parts: readonly Part[], content: MessageContent): string =>
	htmlPage({
		title: subject,
		language: content.language,
		sender: content.organization.name,
		body: parts.map((part) => htmlPart(part, content)).join('\n'),
	});

function htmlPart(part: Part, content: MessageContent): string {
	if (part.kind === 'paragraph')
		return `<p style="${style.paragraph}">${part.lines.map(escapeHtml).join('<br>\n')}</p>`;
	switch (part.name) {
		case 'invoices_table':
			return htmlTable(content);
		case 'payment_details':
			return htmlPayment(content);
		case 'portal_button':
			return htmlButton(content);
	}
}

function htmlPayment(content: MessageContent): string {
	const details = paymentDetails(content);
	if (details.length === 0) return '';
	const rows = details.map(
		([label, value]) => `<tr>
<th scope="row" align="left" style="${style.paymentLabel}">${escapeHtml(label)}</th>
<td style="${style.paymentValue}">${escapeHtml(value)}</td>
</tr>`,
	);
	return `<table ${layout} width="100%" style="${style.payment}"><tr><td style="${style.paymentInside}">
<p style="${style.paymentTitle}">${escapeHtml(words[content.language].settlement)}</p>
<table cellpadding="0" cellspacing="0" border="0">
${rows.join('\n')}
</table>
</td></tr></table>`;
}

function htmlButton({ portalLink, language }: MessageContent): string {
	if (portalLink === undefined) return '';
	const label = escapeHtml(words[language].portal);
	return `<p style="${style.paragraph}"><a href="${escapeHtml(portalLink)}" style="${style.button}">${label}</a></p>`;
}
