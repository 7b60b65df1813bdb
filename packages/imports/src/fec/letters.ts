import { type Day, fromNumber, toNumber } from '@quittance/core/calendar/day.ts';
import { isDebit, type LedgerDocument, type LedgerMatch } from './ledger-document.ts';

/** One lettered document, small: a ledger may letter half a million of them. */
type Lettered = {
	readonly ordinal: number;
	readonly dayNumber: number;
	readonly debit: boolean;
	readonly refund: boolean;
	/** Minor units not yet matched; exact, since a line has at most 15 digits. */
	rest: number;
};

type LetterGroup = { readonly letter: string; letteredOn: Day | undefined; readonly members: Lettered[] };

/**
 * The letters of one file. Two lines belong together when account, auxiliary and code agree: codes repeat from client to client,
 * and restart each year, which one file never leaves. A group that does not balance keeps what remains open (INV-04).
 */
export class LetterBook {
	readonly #groups = new Map<string, LetterGroup>();

	add(document: LedgerDocument): void {
		const { letter } = document;
		if (letter === '') return;
		const key = [document.account, document.auxiliary, letter].join('|');
		let group = this.#groups.get(key);
		if (group === undefined) {
			group = { letter: key.slice(-letter.length), letteredOn: undefined, members: [] };
			this.#groups.set(key, group);
		}
		if (document.letteredOn && !(group.letteredOn && group.letteredOn > document.letteredOn)) {
			group.letteredOn = document.letteredOn;
		}
		group.members.push({
			ordinal: document.ordinal,
			dayNumber: toNumber(document.on),
			debit: isDebit(document.kind),
			refund: document.kind === 'refund',
			rest: Number(document.amountMinor),
		});
	}

	get size(): number {
		return this.#groups.size;
	}

	/** Every match of every group, forgetting each group as it goes. */
	*matches(): Generator<LedgerMatch> {
		for (const [key, group] of this.#groups) {
			this.#groups.delete(key);
			if (group.members.length > 1) yield* matchesOf(group);
		}
	}
}

/** Inside a group a payment that came back takes its own payment away; then the oldest claims are settled first. */
function* matchesOf(group: LetterGroup): Generator<LedgerMatch> {
	group.members.sort((a, b) => a.dayNumber - b.dayNumber || a.ordinal - b.ordinal);
	const debits = group.members.filter(({ debit }) => debit);
	const credits = group.members.filter(({ debit }) => !debit);
	for (const refund of debits) {
		if (!refund.refund) continue;
		const returned = credits.findLast((credit) => credit.rest === refund.rest && credit.dayNumber <= refund.dayNumber);
		if (returned) yield matched(refund, returned, group);
	}
	let next = 0;
	for (const debit of debits) {
		while (debit.rest > 0 && next < credits.length) {
			const credit = credits[next] as Lettered;
			if (credit.rest > 0) yield matched(debit, credit, group);
			if (credit.rest === 0) next++;
		}
	}
}

function matched(debit: Lettered, credit: Lettered, { letter, letteredOn }: LetterGroup): LedgerMatch {
	const amount = Math.min(debit.rest, credit.rest);
	debit.rest -= amount;
	credit.rest -= amount;
	return {
		debit: debit.ordinal,
		credit: credit.ordinal,
		amountMinor: BigInt(amount),
		on: letteredOn ?? fromNumber(Math.max(debit.dayNumber, credit.dayNumber)),
		letter,
	};
}
