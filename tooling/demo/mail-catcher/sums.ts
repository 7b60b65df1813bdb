import type { Reader } from './reader.ts';

type Amount = { readonly currency: string; readonly minor: string };

/** Totals per currency, which are never added together (INV-05): `1 200,00 € + 300,00 $US`. */
export function sumOf(amounts: readonly Amount[], reader: Reader): string {
	const totals = new Map<string, bigint>();
	for (const { currency, minor } of amounts) totals.set(currency, (totals.get(currency) ?? 0n) + BigInt(minor));
	return [...totals].map(([currency, minor]) => reader.money(minor, currency)).join(' + ');
}

/** Items by key, in the order in which the keys first appear. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [key: string, items: [T, ...T[]]][] {
	const groups = new Map<string, [T, ...T[]]>();
	for (const item of items) {
		const known = groups.get(keyOf(item));
		if (known) known.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return [...groups];
}
