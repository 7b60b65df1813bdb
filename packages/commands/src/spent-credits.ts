import type { CreditFacts } from '@quittance/core/dunning/facts.ts';
import type { Cover } from '@quittance/core/dunning/spend-credits.ts';

/** A credit with the part of it that is spent here. */
export type SpentCredit = Pick<CreditFacts, 'id' | 'kind' | 'number' | 'on'> & { readonly minor: bigint };

/** The credits that cover something, each once, the oldest first. */
export function spentCredits(covers: readonly Cover[], credits: readonly CreditFacts[]): SpentCredit[] {
	const spent = new Map<string, bigint>();
	for (const { creditId, minor } of covers) spent.set(creditId, (spent.get(creditId) ?? 0n) + minor);
	return credits
		.flatMap(({ id, kind, number, on }) => {
			const minor = spent.get(id);
			return minor === undefined ? [] : [{ id, kind, number, on, minor }];
		})
		.sort((a, b) => (a.on < b.on ? -1 : 1));
}
