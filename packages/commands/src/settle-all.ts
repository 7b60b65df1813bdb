import type { Day } from '@quittance/core/calendar/day.ts';
import type { StagedMatch } from '@quittance/db/ledger-staging.ts';

/** A document by its ordinal with an amount of it; what is owed counts up. */
export type Portion = { readonly ordinal: number; readonly signedMinor: bigint };

/**
 * Settles portions wholly: debts with credits, oldest first, and what remains of either side with one document `rest`. `restMinor` is
 * what that document must take: above zero it is a credit.
 */
export function settleAll(
	portions: readonly Portion[],
	rest: number,
	on: Day,
): { readonly matches: StagedMatch[]; readonly restMinor: bigint } {
	const side = (debts: boolean) =>
		portions
			.filter(({ signedMinor }) => signedMinor > 0n === debts)
			.map(({ ordinal, signedMinor }) => ({ ordinal, minor: debts ? signedMinor : -signedMinor }));
	const [debits, credits] = [side(true), side(false)];
	const restMinor = portions.reduce((sum, { signedMinor }) => sum + signedMinor, 0n);
	if (restMinor > 0n) credits.push({ ordinal: rest, minor: restMinor });
	if (restMinor < 0n) debits.push({ ordinal: rest, minor: -restMinor });
	const matches: StagedMatch[] = [];
	let next = 0;
	for (const debit of debits)
		for (let credit = credits[next]; debit.minor > 0n && credit; credit = credits[next]) {
			const amountMinor = debit.minor < credit.minor ? debit.minor : credit.minor;
			matches.push({ debit: debit.ordinal, credit: credit.ordinal, amountMinor, on, letter: 'carried' });
			debit.minor -= amountMinor;
			credit.minor -= amountMinor;
			if (credit.minor === 0n) next++;
		}
	return { matches, restMinor };
}
