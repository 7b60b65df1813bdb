import { allow, refuse, type Outcome } from '../outcome.ts';

/** A yearly rate in thousandths of a percent: 12.15 % is 12150n. Integers, for the reason money is (INV-05). */
export type Rate = bigint;

const DECIMALS = 3;
const PERCENT = /^(\d{1,3})(?:\.(\d{1,3}))?$/;

/** What a rate is divided by to become a factor. */
export const WHOLE: Rate = 100_000n;

/** Percentage points, hundredths and thousandths allowed: `points(12.15)`; for literals of law, tables and tests. */
export const points = (percent: number): Rate => BigInt(Math.round(percent * 1000));

/** A percentage as people type it, with a point: `12`, `12.15`, `4.125`. */
export function parseRate(text: string): Outcome<Rate, 'rate.malformed'> {
	const parts = PERCENT.exec(text);
	if (!parts) return refuse('rate.malformed', { text });
	const [, whole = '', fraction = ''] = parts;
	return allow(BigInt(whole + fraction.padEnd(DECIMALS, '0')));
}

/** The percentage as a plain decimal with at least two decimals: `12.15`, `10.00`, `4.125`. */
export function formatRate(rate: Rate): string {
	const figures = String(rate).padStart(DECIMALS + 1, '0');
	return `${figures.slice(0, -DECIMALS)}.${figures.slice(-DECIMALS)}`.replace(/0$/, '');
}
