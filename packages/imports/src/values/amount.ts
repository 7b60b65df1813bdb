import { isCurrency, minorDigits } from '@quittance/core/money/currency.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';
import type { Cell } from './day.ts';

/** Which sign a column writes before its decimals. */
export type DecimalMark = ',' | '.';

/** An amount as written: `currency` when the cell names one, `side` when it says debit or credit. */
export type ReadAmount = { readonly minor: Minor; readonly currency?: Currency; readonly side?: 'debit' | 'credit' };

const SIGNS: Readonly<Record<string, Currency>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
const SPACES = /[\s\u00a0\u202f\u2009'’]/g;

/**
 * An amount as people and programs write it: `1 234,56 €`, `1.200,00-`, `(12.50)`, `EUR 10`, `12,00 C`. Grouping must stand
 * before three figures, so that `1.5` is refused where the comma is decimal, and is not read as fifteen.
 */
export function readAmount(
	cell: Cell,
	decimal: DecimalMark,
	expected: Currency,
): ReadAmount | 'amount.malformed' | 'amount.tooPrecise' | 'currency.unknown' | undefined {
	if (typeof cell === 'number') return ofNumber(cell, expected);
	let text = String(cell).replace(SPACES, '').replace(/[−–]/g, '-');
	if (text === '' || text === '-') return undefined;
	const negative = /^\(.*\)$/.test(text);
	if (negative) text = text.slice(1, -1);
	const letters = /^([A-Za-z€$£]*)([-+]?[\d.,]+[-+]?)([A-Za-z€$£]*)$/.exec(text);
	const signed = letters ?? /^([-+])([A-Za-z€$£]+)([\d.,]+)$/.exec(text);
	if (!signed) return 'amount.malformed';
	const [before, figures, after] = letters
		? [letters[1], letters[2], letters[3]]
		: [signed[2], `${signed[1]}${signed[3]}`, ''];
	const names = [before, after].filter((word) => word && !sideNamed(word)).map((word) => currencyNamed(word));
	if (names.includes(undefined)) return 'currency.unknown';
	const currency = names[0];
	const side = sideNamed(after) ?? sideNamed(before);
	const minor = minorOf(figures ?? '', decimal, currency ?? expected);
	if (typeof minor === 'string') return minor;
	return { minor: negative ? -minor : minor, ...(currency && { currency }), ...(side && { side }) };
}

function ofNumber(value: number, currency: Currency): ReadAmount | 'amount.malformed' | 'amount.tooPrecise' {
	const exact = value * 10 ** minorDigits(currency);
	const minor = Math.round(exact);
	if (!Number.isSafeInteger(minor)) return 'amount.malformed';
	// Spreadsheets hold 12.1 as 12.0999…; what differs by more than that was written.
	return Math.abs(exact - minor) > 1e-3 ? 'amount.tooPrecise' : { minor: BigInt(minor) };
}

function minorOf(
	figures: string,
	decimal: DecimalMark,
	currency: Currency,
): Minor | 'amount.malformed' | 'amount.tooPrecise' {
	const shape =
		decimal === ','
			? /^([-+]?)(\d{1,3}(?:\.\d{3})+|\d*)(?:,(\d*))?([-+]?)$/
			: /^([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?([-+]?)$/;
	const parts = shape.exec(figures);
	const [, lead = '', whole = '', fraction = '', trail = ''] = parts ?? [];
	if (!parts || whole + fraction === '' || (lead !== '' && trail !== '')) return 'amount.malformed';
	const digits = minorDigits(currency);
	if (/[1-9]/.test(fraction.slice(digits))) return 'amount.tooPrecise';
	const minor = BigInt(whole.replace(/[.,]/g, '') + fraction.slice(0, digits).padEnd(digits, '0'));
	return lead === '-' || trail === '-' ? -minor : minor;
}

function currencyNamed(text = ''): Currency | undefined {
	const code = SIGNS[text] ?? text.toUpperCase();
	return isCurrency(code) ? code : undefined;
}

function sideNamed(text = ''): 'debit' | 'credit' | undefined {
	if (/^(d|db|dr|debit)$/i.test(text)) return 'debit';
	return /^(c|cr|credit)$/i.test(text) ? 'credit' : undefined;
}

/** What the amounts of a column prove of their decimals: `1,234` alone may be one unit or a thousand. */
export function decimalMarkOf(cells: readonly Cell[]): DecimalMark | 'ambiguous' | undefined {
	const votes = { ',': 0, '.': 0 };
	let unclear = 0;
	for (const cell of cells) {
		const figures = typeof cell === 'string' ? cell.replace(/[^\d.,]/g, '') : '';
		const marks = figures.replace(/\d/g, '');
		const last = marks.at(-1) as DecimalMark | undefined;
		if (last === undefined) continue;
		const other = last === ',' ? '.' : ',';
		const after = figures.length - 1 - figures.lastIndexOf(last);
		if (marks.includes(other)) votes[last]++;
		else if (marks.length > 1) votes[other]++;
		else if (after !== 3 || /^0?[.,]/.test(figures)) votes[last]++;
		else unclear++;
	}
	if (votes[','] !== votes['.']) return votes[','] > votes['.'] ? ',' : '.';
	return unclear > 0 || votes[','] > 0 ? 'ambiguous' : undefined;
}
