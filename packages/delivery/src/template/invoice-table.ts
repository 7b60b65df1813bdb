import type { Minor } from '@quittance/core/money/money.ts';
import type { InvoiceLine, MessageContent } from './message-content.ts';
import { words } from './words.ts';
import { shortDay, writtenMoney } from './written.ts';

export type Column = { readonly title: string; readonly numeric: boolean };
/** A row may have words of its own: which reminder it is for the invoice, and what is left out of the claim. */
export type Row = { readonly cells: readonly string[]; readonly reminder: string; readonly held: string };
/** A foot line spans the table: a label and one amount; the strong one is what is asked for. */
export type FootLine = { readonly label: string; readonly amount: string; readonly strong: boolean };

/**
 * The invoices of a message as a table of words, drawn alike in mails and letters: rows, then what is deducted and
 * due.
 */
export type InvoiceTable = {
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	readonly foot: readonly FootLine[];
};

/** Columns follow the step: days late from R1 on, what was paid in a thank-you. */
export function invoiceTable(content: MessageContent): InvoiceTable {
	const say = words[content.language];
	const money = (minor: Minor) => writtenMoney(minor, content.currency, content.language);
	const day = (on: InvoiceLine['dueOn']) => shortDay(on, content.language);
	const thanks = content.step === 'thanks';
	const reminder = content.step !== 'notice' && !thanks;

	const text = (title: string): Column => ({ title, numeric: false });
	const figure = (title: string): Column => ({ title, numeric: true });
	const columns = [
		text(say.invoice),
		text(say.issued),
		text(say.due),
		...(reminder ? [figure(say.late)] : []),
		figure(say.amount),
		figure(thanks ? say.paid : say.toPay),
	];
	const rows = content.lines.map((line) => ({
		cells: [
			line.number,
			day(line.issuedOn),
			day(line.dueOn),
			...(reminder ? [line.daysLate > 0 ? say.daysLate(line.daysLate) : '–'] : []),
			money(line.amount),
			money(thanks ? (line.paid ?? 0n) : line.claimed),
		],
		reminder: reminder && line.level ? say.reminder(line.level) : '',
		held: line.held > 0n && !thanks ? say.held(money(line.held)) : '',
	}));
	return { columns, rows, foot: thanks ? thanksFoot(content, money) : claimFoot(content, money) };
}

function claimFoot(content: MessageContent, money: (minor: Minor) => string): FootLine[] {
	const say = words[content.language];
	const due = { label: say.totalDue, amount: money(content.due), strong: true };
	if (content.credits.length === 0) return [due];
	return [
		{ label: say.total, amount: money(content.total), strong: false },
		...content.credits.map((credit) => ({
			label: `${say.credit} ${credit.number} (${shortDay(credit.on, content.language)})`,
			amount: money(-credit.amount),
			strong: false,
		})),
		due,
	];
}

function thanksFoot(content: MessageContent, money: (minor: Minor) => string): FootLine[] {
	const say = words[content.language];
	const paid = content.lines.reduce((sum, line) => sum + (line.paid ?? 0n), 0n);
	const left = content.lines.reduce((sum, line) => sum + line.open, 0n);
	const settled = { label: say.paid, amount: money(paid), strong: true };
	return left === 0n ? [settled] : [settled, { label: say.remaining, amount: money(left), strong: false }];
}
