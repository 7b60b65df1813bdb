import type { StagedMatch } from '@quittance/db/ledger-staging.ts';
import type { LedgerMatch } from '@quittance/imports/fec/ledger-document.ts';
import type { Portion } from './settle-all.ts';

/** The items that stand for an opening line, by the ordinal of the line. Lines that sum up the same items share the list. */
export type Places = Map<number, readonly Portion[]>;

type Room = { readonly ordinal: number; minor: bigint };

/**
 * The matches of a file, those of opening lines given to the items that these repeat, the oldest first, as far as they reach. What
 * finds no room stays open on the other side. `before` are matches that are settled already.
 */
export function* placeMatches(
	matches: Iterable<LedgerMatch>,
	places: Places,
	before: readonly StagedMatch[] = [],
): Generator<StagedMatch> {
	yield* before;
	if (places.size === 0) {
		yield* matches;
		return;
	}
	const roomOf = rooms(places);
	for (const { debit, credit, amountMinor, on, letter } of matches) {
		const debits = roomOf(debit, true, amountMinor);
		const credits = roomOf(credit, false, amountMinor);
		let [left, next] = [amountMinor, 0];
		for (const one of debits)
			for (let other = credits[next]; left > 0n && one.minor > 0n && other; other = credits[next]) {
				const minor = [left, one.minor, other.minor].reduce((least, each) => (each < least ? each : least));
				if (minor > 0n) yield { debit: one.ordinal, credit: other.ordinal, amountMinor: minor, on, letter };
				one.minor -= minor;
				other.minor -= minor;
				left -= minor;
				if (other.minor === 0n) next++;
			}
	}
}

/** Items keep their room from one match to the next; a document of the file has as much as its match asks. */
function rooms(places: Places): (ordinal: number, debts: boolean, asked: bigint) => Room[] {
	const known = new Map<number, Room & { readonly debt: boolean }>();
	const roomOf = ({ ordinal, signedMinor }: Portion) => {
		const before = known.get(ordinal);
		if (before) return before;
		const debt = signedMinor > 0n;
		const room = { ordinal, minor: debt ? signedMinor : -signedMinor, debt };
		known.set(ordinal, room);
		return room;
	};
	return (ordinal, debts, asked) =>
		places
			.get(ordinal)
			?.map(roomOf)
			.filter(({ debt }) => debt === debts) ?? [{ ordinal, minor: asked }];
}
