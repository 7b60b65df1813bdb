import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { chance, type Chance } from './chance.ts';
import { debtors, type Debtor } from './debtors.ts';

/** One line on a client's account, before it has an entry number. Payments and credit notes name what they settle. */
export type Booking = {
	readonly kind: 'invoice' | 'credit note' | 'payment';
	readonly on: Day;
	readonly code: string;
	readonly clientName: string;
	/** As printed on the piece. */
	readonly number: string;
	readonly minor: bigint;
	/** The case that it is lettered with, and the day somebody did; null: never. */
	readonly letter: { readonly number: string; readonly on: Day } | null;
};

/** All that the firm booked on its clients' accounts from a day to another: invoices, payments, credit notes. */
export function bookings(from: Day, to: Day): Booking[] {
	const luck = chance(20_260_101);
	const all = debtors().flatMap((debtor) => accountOf(debtor, from, to, luck));
	return numbered(all.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)));
}

type Unnumbered = Booking & { readonly draft: string };

function accountOf({ client, habit, role }: Debtor, from: Day, to: Day, luck: Chance): Unnumbered[] {
	const booked: Unnumbered[] = [];
	const account = { code: client.code, clientName: client.name };
	let on = addDays(from, luck.between(0, habit.invoicesEvery));
	for (
		let count = 1;
		on <= to;
		count += 1, on = addDays(on, luck.between(Math.ceil(habit.invoicesEvery / 2), habit.invoicesEvery * 2))
	) {
		const draft = `${client.code} ${count}`;
		const minor = amount(luck);
		const paidOn = habit.lateBy && addDays(on, client.termsDays + luck.between(...habit.lateBy));
		// A person letters what the bank brought, mostly at once, sometimes weeks later.
		const letteredOn = paidOn && addDays(paidOn, luck.onceIn(15) ? luck.between(8, 30) : luck.between(0, 2));
		const letter = letteredOn && { number: draft, on: letteredOn };
		booked.push({ ...account, kind: 'invoice', on, draft, number: draft, minor, letter });
		const settles = (kind: Booking['kind'], day: Day, part: bigint): void => {
			booked.push({
				...account,
				kind,
				on: day,
				draft: '',
				number: '',
				minor: part,
				letter: { number: draft, on: letteredOn && day < letteredOn ? letteredOn : day },
			});
		};
		if (!paidOn) continue;
		if (role === 'paysInPart') {
			const half = minor / 2n;
			settles('payment', addDays(paidOn, -12), half);
			settles('payment', paidOn, minor - half);
		} else if (role === 'hasCreditNote' && count % 3 === 0) {
			const back = minor / 4n;
			// The credit note stands open on the account until the payment of the rest.
			booked.push({ ...account, kind: 'credit note', on: addDays(on, 20), draft: '', number: '', minor: back, letter });
			settles('payment', paidOn, minor - back);
		} else settles('payment', paidOn, minor);
	}
	return booked.filter((one) => one.on <= to);
}

/** Mostly hundreds, at times thousands, with cents. */
const amount = (luck: Chance): bigint =>
	BigInt(luck.between(60, 900)) * BigInt(luck.oneOf([1, 1, 2, 3, 6])) * 100n + BigInt(luck.between(0, 99));

const prefix = { invoice: 'FA', 'credit note': 'AV', payment: 'VIR' };

/** Numbers as the firm prints them, by kind and year in the order of the days. */
function numbered(drafts: readonly Unnumbered[]): Booking[] {
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
	return named.map(({ kind, on, code, clientName, number, minor, letter }) => ({
		...{ kind, on, code, clientName, number, minor },
		letter: letter && { ...letter, number: numbers.get(letter.number) ?? letter.number },
	}));
}
