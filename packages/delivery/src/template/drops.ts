import type { Day } from '@quittance/core/calendar/day.ts';
import { formatDecimal } from '@quittance/core/money/decimal.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';
import { Drop, type Comparable } from 'liquidjs';
import type { Language } from './language.ts';
import { shortDay, writtenDay, writtenMoney } from './written.ts';

/** An amount inside a template: prints written out, compares with a number of whole units (`due > 150`). */
export class AmountDrop extends Drop implements Comparable {
	readonly #minor: Minor;
	readonly #currency: Currency;
	readonly #language: Language;

	constructor(minor: Minor, currency: Currency, language: Language) {
		super();
		this.#minor = minor;
		this.#currency = currency;
		this.#language = language;
	}

	override valueOf(): string {
		return writtenMoney(this.#minor, this.#currency, this.#language);
	}

	equals(other: unknown): boolean {
		return this.#units() === unitsOf(other);
	}
	gt(other: unknown): boolean {
		return this.#units() > unitsOf(other);
	}
	geq(other: unknown): boolean {
		return this.#units() >= unitsOf(other);
	}
	lt(other: unknown): boolean {
		return this.#units() < unitsOf(other);
	}
	leq(other: unknown): boolean {
		return this.#units() <= unitsOf(other);
	}

	static unitsOf(amount: AmountDrop): number {
		return amount.#units();
	}

	#units(): number {
		return Number(formatDecimal(this.#minor, this.#currency));
	}
}

const unitsOf = (other: unknown): number => (other instanceof AmountDrop ? AmountDrop.unitsOf(other) : Number(other));

/** A day inside a template: prints as `1er mars 2026`, or `01/03/2026` through `| day: 'short'`. */
export class DayDrop extends Drop {
	readonly #day: Day;
	readonly #language: Language;

	constructor(day: Day, language: Language) {
		super();
		this.#day = day;
		this.#language = language;
	}

	override valueOf(): string {
		return writtenDay(this.#day, this.#language);
	}

	short(): string {
		return shortDay(this.#day, this.#language);
	}
}
