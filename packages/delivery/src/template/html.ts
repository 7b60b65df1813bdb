import type { Part } from './blocks.ts';
import { invoiceTable, type FootLine, type Row } from './invoice-table.ts';
import type { MessageContent } from './message-content.ts';
import { paymentDetails } from './payment-details.ts';
import { words } from './words.ts';
import { shortDay, writtenMoney } from './written.ts';

const ink = '#1c1b18';
const quiet = '#5f5b52';
const line = '#ddd8cc';
const paper = '#fbfaf6';
const accent = '#1f5c45';
const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** The five characters that mean something in HTML text and attributes. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The HTML part of a mail: styles inline, no image and nothing fetched, one column that a phone shows without zooming. */
export function html(subject: string, parts: readonly Part[], content: MessageContent): string {
	const body = parts.map((part) => htmlPart(part, content)).join('\n');
	return `<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:${paper};">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${paper};">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border:1px solid ${line};border-radius:6px;">
<tr><td style="padding:20px 24px 4px;font:600 16px/24px ${font};color:${accent};">${escapeHtml(content.organization.name)}</td></tr>
<tr><td style="padding:8px 24px 20px;font:400 16px/24px ${font};color:${ink};">
${body}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function htmlPart(part: Part, content: MessageContent): string {
	if (part.kind === 'paragraph') return `<p style="margin:0 0 16px;">${part.lines.map(escapeHtml).join('<br>\n')}</p>`;
	switch (part.name) {
		case 'invoices_table':
			return htmlTable(content);
		case 'payment_details':
			return htmlPayment(content);
		case 'portal_button':
			return htmlButton(content);
	}
}

/** Three columns, the rest beneath them in small: six would need a wide screen. */
function htmlTable(content: MessageContent): string {
	const say = words[content.language];
	const { columns, rows, foot } = invoiceTable(content);
	const last = columns.at(-1)?.title ?? '';
	const head = (title: string, align: string) =>
		`<th scope="col" align="${align}" style="padding:8px 0;border-bottom:1px solid ${line};font:600 13px/20px ${font};color:${quiet};">${escapeHtml(title)}</th>`;
	return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;border-collapse:collapse;font-variant-numeric:tabular-nums;">
<thead><tr>${head(say.invoice, 'left')}${head(say.due, 'left')}${head(last, 'right')}</tr></thead>
<tbody>
${rows.map((row, at) => htmlRow(row, content, at)).join('\n')}
</tbody>
<tfoot>
${foot.map(htmlFoot).join('\n')}
</tfoot>
</table>`;
}

function htmlRow(row: Row, content: MessageContent, at: number): string {
	const invoice = content.lines[at];
	if (!invoice) return '';
	const say = words[content.language];
	const { language, currency, step } = content;
	const late = step !== 'notice' && step !== 'thanks' && invoice.daysLate > 0;
	const claimed = row.cells.at(-1) ?? '';
	const whole = writtenMoney(invoice.amount, currency, language);
	const beneath = row.held || (whole === claimed ? '' : `${say.amount} ${whole}`);
	const cell = 'padding:10px 0;vertical-align:top;';
	const small = (text: string) =>
		text && `<br><span style="font-size:13px;line-height:18px;color:${quiet};">${escapeHtml(text)}</span>`;
	const rule = `border-bottom:1px solid ${line};font:400 15px/20px ${font};color:${ink};`;
	return `<tr>
<td style="${cell}${rule}padding-right:12px;word-break:break-word;">${escapeHtml(invoice.number)}${small(say.issuedOn(shortDay(invoice.issuedOn, language)))}${small(row.reminder)}</td>
<td style="${cell}${rule}padding-right:12px;">${escapeHtml(shortDay(invoice.dueOn, language))}${small(late ? `${say.late.toLowerCase()} ${say.daysLate(invoice.daysLate)}` : '')}</td>
<td align="right" style="${cell}${rule}"><span style="white-space:nowrap;">${escapeHtml(claimed)}</span>${small(beneath)}</td>
</tr>`;
}

const htmlFoot = ({ label, amount, strong }: FootLine): string => {
	const style = strong ? `font:600 17px/24px ${font};color:${ink};` : `font:400 14px/20px ${font};color:${quiet};`;
	return `<tr><th scope="row" colspan="2" align="left" style="padding:8px 12px 0 0;${style}">${escapeHtml(label)}</th><td align="right" style="padding:8px 0 0;white-space:nowrap;${style}">${escapeHtml(amount)}</td></tr>`;
};

function htmlPayment(content: MessageContent): string {
	const details = paymentDetails(content);
	if (details.length === 0) return '';
	const rows = details.map(
		([label, value]) =>
			`<tr><th scope="row" align="left" style="padding:2px 16px 2px 0;font:400 14px/20px ${font};color:${quiet};vertical-align:top;white-space:nowrap;">${escapeHtml(label)}</th><td style="padding:2px 0;font:400 15px/20px ${font};color:${ink};word-break:break-word;">${escapeHtml(value)}</td></tr>`,
	);
	return `<table cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 20px;background:${paper};border-left:3px solid ${accent};"><tr><td style="padding:12px 16px;">
<p style="margin:0 0 4px;font:600 14px/20px ${font};color:${ink};">${escapeHtml(words[content.language].settlement)}</p>
<table cellpadding="0" cellspacing="0" border="0">
${rows.join('\n')}
</table>
</td></tr></table>`;
}

const htmlButton = (content: MessageContent): string =>
	content.portalLink === undefined
		? ''
		: `<p style="margin:0 0 20px;"><a href="${escapeHtml(content.portalLink)}" style="display:inline-block;padding:12px 20px;background:${accent};color:#ffffff;text-decoration:none;border-radius:6px;font:600 16px/20px ${font};">${escapeHtml(words[content.language].portal)}</a></p>`;
