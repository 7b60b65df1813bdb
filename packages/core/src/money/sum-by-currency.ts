import type { Currency, Minor, Money } from './money.ts';

/** One sum per currency, in the order in which currencies first appear; they are never added together (INV-05). */
export function sumByCurrency(amounts: Iterable<Money>): ReadonlyMap<Currency, Minor> {
	const sums = new Map<Currency, Minor>();
	for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + minor);
	return sums;
}
