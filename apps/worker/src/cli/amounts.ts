import { formatMoney } from '@quittance/core/money/format-money.ts';

/** Amounts by currency, never added together (INV-05). */
export class Amounts {
	readonly #totals = new Map<string, bigint>();
	count = 0;

	add(currency: string, minor: bigint): void {
		this.count += 1;
		this.#totals.set(currency, (this.#totals.get(currency) ?? 0n) + minor);
	}

	/** `€1,200.00 + US$300.00` */
	toString(): string {
		return [...this.#totals].map(([currency, minor]) => formatMoney(minor, currency, 'en')).join(' + ');
	}

	toJSON(): Record<string, string> {
		return Object.fromEntries([...this.#totals].map(([currency, minor]) => [currency, String(minor)]));
	}
}
