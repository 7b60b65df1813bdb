import { addDays, daysBetween, type Day } from '@quittance/core/calendar/day.ts';
import { chance, type Chance } from '../ledger/chance.ts';
import type { Affair } from '../ledger/affair.ts';
import type { Booking } from '../ledger/bookings.ts';

/** Something that somebody says about an invoice. What a dispute says is the dialogue of that number. */
export type Turn = { readonly number: string; readonly code: string } & (
	| { readonly says: 'promise'; readonly payOn: Day }
	| { readonly says: 'written answer'; readonly words: number }
	| { readonly says: 'dispute'; readonly dialogue: number; readonly part: bigint | null }
	| { readonly says: 'answer' | 'reply' | 'note' | 'accepted' | 'refused' | 'closed'; readonly dialogue: number }
);

/** What is said on each day: it follows from the books, so that the same books tell the same story. */
export function turnsOf(books: readonly Booking[]): ReadonlyMap<Day, readonly Turn[]> {
	const luck = chance(42);
	const turns = new Map<Day, Turn[]>();
	for (const { affair, number, code } of books) {
		if (!affair) continue;
		for (const [on, turn] of told(affair, luck)) {
			const said = { ...turn, number, code } as Turn;
			const others = turns.get(on);
			if (others) others.push(said);
			else turns.set(on, [said]);
		}
	}
	return turns;
}

type Said = Turn extends infer One ? (One extends Turn ? Omit<One, 'number' | 'code'> : never) : never;

/** An affair as it unfolds. Money that comes before the end ends it: the later turns find nothing open. */
function told({ kind, dueOn, paidOn, part }: Affair, luck: Chance): (readonly [on: Day, turn: Said])[] {
	const late = daysBetween(dueOn, paidOn);
	if (kind === 'promise kept' || kind === 'promise broken') {
		const on = addDays(dueOn, luck.between(7, Math.max(7, late - 6)));
		const payOn = kind === 'promise kept' ? paidOn : addDays(on, luck.between(1, 4));
		return [[on, { says: 'promise', payOn }]];
	}
	if (kind === 'written answer')
		return [
			[addDays(dueOn, luck.between(6, Math.max(6, late - 2))), { says: 'written answer', words: luck.between(0, 99) }],
		];
	const opensOn = addDays(dueOn, luck.between(1, 6));
	const dialogue = luck.between(0, 99);
	const then = (days: number): Day => addDays(opensOn, days);
	const accepted = kind === 'dispute accepted';
	return [
		[opensOn, { says: 'dispute', dialogue, part }],
		[then(luck.between(1, 2)), { says: 'answer', dialogue }],
		[then(3), { says: 'note', dialogue }],
		[then(luck.between(4, 5)), { says: 'reply', dialogue }],
		[then(luck.between(6, 8)), { says: accepted ? 'accepted' : 'refused', dialogue }],
		// The credit note of an accepted part is booked a fortnight after the due date, and imported within another.
		...(accepted ? [[addDays(dueOn, 30), { says: 'closed', dialogue }] as const] : []),
	];
}
