import { parseDay, type Day } from '../calendar/day.ts';
import { allow, refuse, type Outcome } from '../outcome.ts';

/** What a client pays less, as agreed (CLI-08). */
export type Discount = {
	/** On what ground: year-end, early payment. */
	readonly label: string;
	/** How much, in hundredths of a percent. */
	readonly hundredths: number;
	/** Its last day; null: no end. */
	readonly untilOn: Day | null;
};

/** In characters. */
export const LONGEST_GROUND = 100;

export type TypedDiscount = { readonly label: string; readonly percent: string; readonly untilOn: string };
export type DiscountRefusal = 'discount.groundMissing' | 'discount.percent' | 'discount.until';

/** Reads a discount as somebody typed it: `2,5`, `2.5 %` or `10`; to the hundredth of a percent, more than nothing and at most all. */
export function readDiscount(typed: TypedDiscount): Outcome<Discount, DiscountRefusal> {
	const label = typed.label.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_GROUND);
	if (label === '') return refuse('discount.groundMissing');
	const [, whole, fraction = ''] = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/u.exec(typed.percent) ?? [];
	const hundredths = whole === undefined ? 0 : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
	if (hundredths < 1 || hundredths > 10_000) return refuse('discount.percent');
	const untilOn = typed.untilOn.trim() === '' ? null : parseDay(typed.untilOn.trim());
	if (untilOn === undefined) return refuse('discount.until');
	return allow({ label, hundredths, untilOn });
}

/** Hundredths of a percent as a plain decimal, as `readDiscount` reads it: `2.5`, `10`. */
export const plainPercent = (hundredths: number): string => String(hundredths / 100);
