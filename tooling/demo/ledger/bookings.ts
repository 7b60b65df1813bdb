import { addDays, daysBetween, type Day } from '@quittance/core/calendar/day.ts';
import { debtors, type Debtor } from '../company/debtors.ts';
import { affairKind, type Affair } from './affair.ts';
import { chance, type Chance } from './chance.ts';
import { numbered } from './numbered.ts';

/** One line on a client's account. Payments and credit notes name what they settle. */
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
	/** Of an invoice. */
	readonly affair: Affair | null;
};

/** A booking before it has its number: invoices go by a draft's name until then. */
export type Draft = Booking & { readonly draft: string };

/** Days since the firm sells twice as often as it did before. */
const GREW_FOR = 240;

/** All that the firm booked on its clients' accounts from a day to another: invoices, payments, credit notes. The same days give the same books. */
export function bookings(from: Day, to: Day): Booking[] {
	const luck = chance(20_260_101);
	const all = debtors().flatMap((debtor) => accountOf(debtor, from, to, luck));
	return numbered(all.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)));
}

function accountOf(debtor: Debtor, from: Day, to: Day, luck: Chance): Draft[] {
	const { invoicesEvery: every } = debtor.habit;
	const booked: Draft[] = [];
	const grown = addDays(to, -GREW_FOR);
	let on = addDays(from, luck.between(0, every));
	for (let count = 1; on <= to; count += 1) {
		booked.push(...caseOf(debtor, on, count, luck));
		on = addDays(on, luck.between(Math.ceil(every / 2), every * 2) * (on < grown ? 2 : 1));
	}
	return booked.filter((one) => one.on <= to);
}

/** An invoice, and what settles it. */
function caseOf({ client, habit, role }: Debtor, on: Day, count: number, luck: Chance): Draft[] {
	const draft = `${client.code} ${count}`;
	const minor = amount(luck);
	const dueOn = addDays(on, client.termsDays);
	const paidOn = habit.lateBy && addDays(dueOn, luck.between(...habit.lateBy));
	// A person letters what the bank brought, mostly at once, sometimes weeks later.
	const letteredOn = paidOn && addDays(paidOn, luck.onceIn(15) ? luck.between(8, 30) : luck.between(0, 2));
	const kind = paidOn && role === null ? affairKind(daysBetween(dueOn, paidOn), luck) : null;
	const back = kind === 'dispute accepted' || (role === 'hasCreditNote' && count % 3 === 0) ? minor / 4n : 0n;
	const part = back > 0n ? back : luck.onceIn(3) ? minor / 2n : null;
	const booking = {
		...{ code: client.code, clientName: client.name, draft: '', number: '', affair: null },
		letter: letteredOn && { number: draft, on: letteredOn },
	};
	const invoice: Draft = {
		...{ ...booking, kind: 'invoice', on, draft, number: draft, minor },
		affair: kind && paidOn && { kind, dueOn, paidOn, part },
	};
	if (!paidOn) return [invoice];
	const pays = (day: Day, sum: bigint): Draft => ({ ...booking, kind: 'payment', on: day, minor: sum });
	const half = minor / 2n;
	if (role === 'paysInPart') return [invoice, pays(addDays(paidOn, -12), half), pays(paidOn, minor - half)];
	if (back === 0n) return [invoice, pays(paidOn, minor)];
	// The credit note stands open on the account until the payment of the rest.
	const credit: Draft = {
		...booking,
		kind: 'credit note',
		on: addDays(role ? on : dueOn, role ? 20 : 15),
		minor: back,
	};
	return [invoice, credit, pays(paidOn, minor - back)];
}

/** Mostly hundreds, at times thousands, with cents. */
const amount = (luck: Chance): bigint =>
	BigInt(luck.between(60, 900)) * BigInt(luck.oneOf([1, 1, 2, 3, 6])) * 100n + BigInt(luck.between(0, 99));
