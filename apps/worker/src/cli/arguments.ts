import { parseDay, type Day } from '@quittance/core/calendar/day.ts';
import { InvalidArgumentError } from 'commander';

/** A day of the calendar as YYYY-MM-DD. */
export function dayArgument(text: string): Day {
	const day = parseDay(text);
	if (day === undefined)
		throw new InvalidArgumentError(`“${text}” is not a day of the calendar. Write it as 2026-11-30.`);
	return day;
}

/** A whole number from `from` to `to`. */
export const countArgument =
	(from: number, to: number) =>
	(text: string): number => {
		const count = Number(text);
		if (/^\d+$/.test(text) && count >= from && count <= to) return count;
		throw new InvalidArgumentError(`“${text}” is not a whole number from ${from} to ${to}.`);
	};

/** An e-mail address. */
export function addressArgument(text: string): string {
	if (/^[^\s@]+@[^\s@]+$/.test(text)) return text;
	throw new InvalidArgumentError(`“${text}” is not an e-mail address.`);
}
