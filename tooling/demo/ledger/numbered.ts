import type { Booking, Draft } from './bookings.ts';

const prefix = { invoice: 'FA', 'credit note': 'AV', payment: 'VIR' };

/** Numbers as the firm prints them, by kind and year in the order of the days; letters name the invoice by its number. */
export function numbered(drafts: readonly Draft[]): Booking[] {
	const counts = new Map<string, number>();
	const numbers = new Map<string, string>();
	const named = drafts.map((one) => {
		const series = `${prefix[one.kind]}${one.on.slice(2, 4)}`;
		const count = (counts.get(series) ?? 0) + 1;
		counts.set(series, count);
		const number = `${series}-${String(count).padStart(4, '0')}`;
		if (one.draft !== '') numbers.set(one.draft, number);
		return { ...one, number };
	});
	return named.map(({ kind, on, code, clientName, number, minor, letter, affair }) => ({
		...{ kind, on, code, clientName, number, minor, affair },
		letter: letter && { ...letter, number: numbers.get(letter.number) ?? letter.number },
	}));
}
