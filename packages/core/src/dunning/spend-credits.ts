import type { Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';
import type { CreditFacts, InvoiceFacts } from './facts.ts';

/** How much of one credit covers one invoice. */
export type Cover = { readonly creditId: string; readonly invoiceId: string; readonly minor: Minor };

/**
 * Spends a client's open credits, once, on the invoices already due, the oldest due date first and per currency; never on
 * one not yet due (SCN-10, engine.md 2). The oldest credit goes first; ties fall by id, so that order of input is nothing.
 */
export function spendCredits(
	credits: readonly CreditFacts[],
	invoices: readonly InvoiceFacts[],
	chaseable: ReadonlyMap<string, Minor>,
	today: Day,
): Map<string, Cover[]> {
	const covers = new Map<string, Cover[]>();
	if (credits.length === 0) return covers;
	const purse = credits
		.filter((credit) => credit.openMinor > 0n)
		.sort((a, b) => order(a.on, b.on) || order(a.id, b.id));
	const left = new Map(purse.map((credit) => [credit.id, credit.openMinor]));
	const due = invoices.filter((invoice) => invoice.dueOn <= today);
	for (const invoice of due.sort((a, b) => order(a.dueOn, b.dueOn) || order(a.id, b.id))) {
		let owed = chaseable.get(invoice.id) ?? 0n;
		for (const credit of purse) {
			if (owed <= 0n) break;
			const available = left.get(credit.id) ?? 0n;
			if (credit.currency !== invoice.currency || available === 0n) continue;
			const minor = available < owed ? available : owed;
			left.set(credit.id, available - minor);
			owed -= minor;
			const mine = covers.get(invoice.id) ?? [];
			mine.push({ creditId: credit.id, invoiceId: invoice.id, minor });
			covers.set(invoice.id, mine);
		}
	}
	return covers;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
