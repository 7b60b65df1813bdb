import type { Day } from '@quittance/core/calendar/day.ts';
import type { Minor } from '@quittance/core/money/money.ts';

/** One line of an accounting file, as written: a fact of the books, not yet a receivable. */
export type FecLine = {
	/** From 1; the header is line 1. */
	readonly lineNumber: number;
	readonly journalCode: string;
	readonly journalName: string;
	readonly entryNumber: string;
	readonly entryOn: Day;
	readonly account: string;
	readonly accountName: string;
	/** Empty when the account has no auxiliary. */
	readonly auxiliary: string;
	readonly auxiliaryName: string;
	readonly pieceRef: string;
	readonly pieceOn: Day | undefined;
	readonly label: string;
	/** Either may be negative: some programs correct an entry by a negative line. */
	readonly debitMinor: Minor;
	readonly creditMinor: Minor;
	readonly letter: string;
	readonly letteredOn: Day | undefined;
	readonly validatedOn: Day | undefined;
	readonly foreignMinor: Minor | undefined;
	readonly foreignCurrency: string;
};
