import { addDays, type Day, earlierOf } from '@quittance/core/calendar/day.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';

/** First and last day of the entries of an accounting file. */
export type Period = { readonly from: Day; readonly to: Day };

/** The accounting year of a file, known by the first day that the first file of that year had. */
export type LedgerYear = {
	readonly year: Day;
	readonly coversTo: Day;
	/** A file of this year was read before. */
	readonly continues: boolean;
	/** Keys of the year's documents: from this one, and before that one. Keys begin with the day of their entry. */
	readonly keys: { readonly from: string; readonly before: string };
	/** What the letters of the year end with; a letter begins anew each year (domain.md 4). */
	readonly tag: string;
};

/** Where the keys of all accounting files begin and end. */
export const LEDGER_KEYS = { from: 'fec ', before: 'fec!' } as const;

export const ledgerKey = (entryOn: Day, key: string): string => `fec ${entryOn} ${key}`;

/**
 * Which year a file tells of, after the newest one that was read. A file covers its year from the first day up to the day on which
 * it was made: one that begins later than all that is known opens another year, and one that ends earlier than the newest
 * would take away what is known since, so it is refused (INV-01).
 */
export function ledgerYearOf(
	period: Period,
	newest: { readonly ledgerYear: Day | null; readonly coversTo: Day | null } | undefined,
): Outcome<LedgerYear, 'import.older'> {
	const { ledgerYear, coversTo } = newest ?? { ledgerYear: null, coversTo: null };
	if (ledgerYear === null || coversTo === null || period.from > coversTo)
		return allow(yearFrom(period.from, period, false));
	if (period.to < coversTo) return refuse('import.older', { to: period.to, known: coversTo });
	return allow(yearFrom(ledgerYear, period, true));
}

const yearFrom = (year: Day, { from, to }: Period, continues: boolean): LedgerYear => ({
	year,
	coversTo: to,
	continues,
	keys: { from: ledgerKey(earlierOf(from, year), ''), before: ledgerKey(addDays(to, 1), '') },
	tag: `|${year}`,
});
