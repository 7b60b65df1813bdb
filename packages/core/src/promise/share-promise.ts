import type { Minor } from '../money/money.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';

/** An invoice, and what may still be promised on it. */
export type Promisable = {
	readonly id: string;
	readonly dueOn: string;
	readonly openMinor: Minor;
	readonly promisedMinor: Minor;
};

/** A part of what was promised, on one invoice. */
export type PromisedPart = { readonly invoiceId: string; readonly minor: Minor };

/**
 * One promise over several invoices, as it is made on the telephone: the oldest debt is paid first (INV-08). An amount of null is all
 * that is left to promise. Refused when nothing is, and for more than that.
 */
export function sharePromise(
	invoices: readonly Promisable[],
	minor: Minor | null,
): Outcome<PromisedPart[], 'promise.nothingOpen' | 'promise.tooMuch' | 'promise.amountNotPositive'> {
	const open = invoices
		.map(({ openMinor, promisedMinor, ...invoice }) => ({ ...invoice, left: openMinor - promisedMinor }))
		.filter(({ left }) => left > 0n)
		.toSorted((a, b) => (a.dueOn === b.dueOn ? Number(a.id > b.id) - Number(a.id < b.id) : a.dueOn < b.dueOn ? -1 : 1));
	const all = open.reduce((sum, { left }) => sum + left, 0n);
	if (all === 0n) return refuse('promise.nothingOpen');
	let rest = minor ?? all;
	if (rest <= 0n) return refuse('promise.amountNotPositive');
	if (rest > all) return refuse('promise.tooMuch', { left: String(all) });
	const parts: PromisedPart[] = [];
	for (const { id, left } of open) {
		if (rest === 0n) break;
		const part = rest < left ? rest : left;
		parts.push({ invoiceId: id, minor: part });
		rest -= part;
	}
	return allow(parts);
}
