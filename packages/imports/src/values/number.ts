import type { Cell } from './day.ts';

/**
 * The number of an invoice or the code of a client, as text. A spreadsheet that showed `1,23457E+11` saved that and lost the
 * figures: no number is made up for them, and there is none.
 */
export function readNumber(cell: Cell): string | undefined {
	if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : undefined;
	const text = String(cell).trim();
	return /^\d([.,]\d+)?E\+?\d+$/i.test(text) && /[.,+]/.test(text) ? undefined : text;
}
