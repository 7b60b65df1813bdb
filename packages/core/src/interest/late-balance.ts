import { addDays, type Day } from '../calendar/day.ts';
import type { Minor } from '../money/money.ts';

/** A payment or a credit note, on the day it counts from; negative when one is undone. */
export type Settlement = { readonly on: Day; readonly minor: Minor };

/** An invoice as interest sees it: the whole amount, taxes included (CJEU C-585/20), and what came off it when. */
export type Debt = {
	readonly principalMinor: Minor;
	readonly dueOn: Day;
	readonly settlements: readonly Settlement[];
};

/** Days, both included, over which the same amount was late. */
export type LateBalance = { readonly from: Day; readonly until: Day; readonly minor: Minor };

/**
 * What was late when, from the day after the due date to `until`. The day of a payment still counts on the balance before it;
 * a settlement dated on or before the due date was in time.
 */
export function lateBalances(debt: Debt, until: Day): LateBalance[] {
	const changes = new Map<Day, Minor>();
	let balance = debt.principalMinor;
	for (const { on, minor } of debt.settlements) {
		if (on <= debt.dueOn) balance -= minor;
		else changes.set(on, (changes.get(on) ?? 0n) + minor);
	}
	const balances: LateBalance[] = [];
	let from = addDays(debt.dueOn, 1);
	for (const on of [...changes.keys()].filter((change) => change < until).toSorted()) {
		const change = changes.get(on) ?? 0n;
		if (change === 0n) continue;
		balances.push({ from, until: on, minor: balance });
		balance -= change;
		from = addDays(on, 1);
	}
	balances.push({ from, until, minor: balance });
	return balances.filter((period) => period.minor > 0n && period.from <= period.until);
}
