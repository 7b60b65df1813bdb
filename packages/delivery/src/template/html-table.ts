import { escapeHtml } from './escape-html.ts';
import { style } from './html-style.ts';
import { invoiceTable, type FootLine, type Row } from './invoice-table.ts';
import type { InvoiceLine, MessageContent } from './message-content.ts';
import { words } from './words.ts';
import { shortDay, writtenMoney } from './written.ts';

/** The invoices in three columns, the other facts beneath them in small: six columns would need a wide screen. */
export function htmlTable(content: MessageContent): string {
	const say = words[content.language];
	const { columns, rows, foot } = invoiceTable(content);
	const head = (title: string, align: string) =>
		`<th scope="col" align="${align}" style="${style.head}">${escapeHtml(title)}</th>`;
	const bodyRows = content.lines.map((line, at) => htmlRow(line, rows[at], content));
	return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="${style.table}">
<thead><tr>
${head(say.invoice, 'left')}
${head(say.due, 'left')}
${head(columns.at(-1)?.title ?? '', 'right')}
</tr></thead>
<tbody>
${bodyRows.join('\n')}
</tbody>
<tfoot>
${foot.map(htmlFoot).join('\n')}
</tfoot>
</table>`;
}

function htmlRow(line: InvoiceLine, row: Row | undefined, { language, currency, step }: MessageContent): string {
	const say = words[language];
	const asked = row?.cells.at(-1) ?? '';
	const whole = writtenMoney(line.amount, currency, language);
	const late = step !== 'notice' && step !== 'thanks' && line.daysLate > 0;
	const beneathNumber = [say.issuedOn(shortDay(line.issuedOn, language)), row?.reminder];
	const beneathDue = [late ? `${say.late.toLowerCase()} ${say.daysLate(line.daysLate)}` : ''];
	const beneathAmount = [row?.held || (whole === asked ? '' : `${say.amount} ${whole}`)];
	return `<tr>
<td style="${style.cell}${style.number}">${escapeHtml(line.number)}${beneath(beneathNumber, style.whole)}</td>
<td style="${style.cell}">${escapeHtml(shortDay(line.dueOn, language))}${beneath(beneathDue)}</td>
<td align="right" style="${style.cell}${style.amount}">
<span style="${style.whole}">${escapeHtml(asked)}</span>${beneath(beneathAmount)}
</td>
</tr>`;
}

const beneath = (notes: readonly (string | undefined)[], more = ''): string =>
	notes.map((note) => note && `<br><span style="${style.small}${more}">${escapeHtml(note)}</span>`).join('');

function htmlFoot({ label, amount, strong }: FootLine): string {
	const heavier = strong ? style.strong : '';
	return `<tr>
<th scope="row" colspan="2" align="left" style="${style.footLabel}${heavier}">${escapeHtml(label)}</th>
<td align="right" style="${style.footAmount}${heavier}">${escapeHtml(amount)}</td>
</tr>`;
}
