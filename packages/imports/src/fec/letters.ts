import { fromNumber, toNumber } from '@quittance/core/calendar/day.ts';
import { isDebit, type LedgerDocument, type LedgerMatch } from './ledger-document.ts';

/** A lettered document: `rest` is what is not yet matched, in minor units (exact, since a line has at most 15 digits). */
type Lettered = {
	readonly ordinal: number;
	readonly dayNumber: number;
	readonly letteredNumber: number;
	readonly kind: number;
	rest: number;
};

const [CREDIT, DEBIT, REFUND] = [0, 1, 2];
const NONE = -1;

/**
 * The letters of one file. Two lines belong together when account, auxiliary and code agree: codes repeat from client to client,
 * and restart each year, which one file never leaves. A group that does not balance keeps what remains open (INV-04).
 *
 * Half a million lettered documents must fit, so they are columns of numbers: one chain per group, from its latest document back.
 */
export class LetterBook {
	readonly #latest = new Map<string, number>();
	readonly #before: number[] = [];
	readonly #ordinals: number[] = [];
	readonly #days: number[] = [];
	readonly #letteredDays: number[] = [];
	readonly #kinds: number[] = [];
	readonly #amounts: number[] = [];

	add(document: LedgerDocument): void {
		if (document.letter === '') return;
		const group = [document.account, document.auxiliary, document.letter].join('|');
		this.#before.push(this.#latest.get(group) ?? NONE);
		this.#latest.set(group, this.#ordinals.length);
		this.#ordinals.push(document.ordinal);
		this.#days.push(toNumber(document.on));
		this.#letteredDays.push(document.letteredOn === undefined ? NONE : toNumber(document.letteredOn));
		this.#kinds.push(document.kind === 'refund' ? REFUND : isDebit(document.kind) ? DEBIT : CREDIT);
		this.#amounts.push(Number(document.amountMinor));
	}

	/** Every match of every group. */
	*matches(): Generator<LedgerMatch> {
		for (const [group, latest] of this.#latest) {
			if (this.#before[latest] === NONE) continue;
			yield* matchesOf(this.#members(latest), group.slice(group.lastIndexOf('|') + 1));
		}
	}

	#members(latest: number): Lettered[] {
		const members: Lettered[] = [];
		for (let at = latest; at !== NONE; at = this.#before[at] ?? NONE) {
			members.push({
				ordinal: this.#ordinals[at] ?? 0,
				dayNumber: this.#days[at] ?? 0,
				letteredNumber: this.#letteredDays[at] ?? NONE,
				kind: this.#kinds[at] ?? CREDIT,
				rest: this.#amounts[at] ?? 0,
			});
		}
		return members.sort((a, b) => a.dayNumber - b.dayNumber || a.ordinal - b.ordinal);
	}
}

/** Inside a group a payment that came back takes its own payment away; then the oldest claims are settled first. */
function* matchesOf(members: readonly Lettered[], letter: string): Generator<LedgerMatch> {
	const debits = members.filter(({ kind }) => kind !== CREDIT);
	const credits = members.filter(({ kind }) => kind === CREDIT);
	for (const refund of debits) {
		if (refund.kind !== REFUND) continue;
		const returned = credits.findLast(({ rest, dayNumber }) => rest === refund.rest && dayNumber <= refund.dayNumber);
		if (returned) yield matched(refund, returned, letter);
	}
	let next = 0;
	for (const debit of debits) {
		for (let credit = credits[next]; debit.rest > 0 && credit; credit = credits[next]) {
			if (credit.rest > 0) yield matched(debit, credit, letter);
			if (credit.rest === 0) next++;
		}
	}
}

function matched(debit: Lettered, credit: Lettered, letter: string): LedgerMatch {
	const amount = Math.min(debit.rest, credit.rest);
	debit.rest -= amount;
	credit.rest -= amount;
	const lettered = Math.max(debit.letteredNumber, credit.letteredNumber);
	return {
		debit: debit.ordinal,
		credit: credit.ordinal,
		amountMinor: BigInt(amount),
		on: fromNumber(lettered === NONE ? Math.max(debit.dayNumber, credit.dayNumber) : lettered),
		letter,
	};
}
