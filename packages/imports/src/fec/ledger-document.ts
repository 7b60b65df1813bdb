import type { Day } from '@quittance/core/calendar/day.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';

/** What a line on a receivable account is. The first four of each pair add to what the client owes, the others take away. */
export type DocumentKind = DebitKind | CreditKind;
export type DebitKind = 'invoice' | 'refund' | 'opening debit' | 'adjustment debit';
export type CreditKind = 'credit note' | 'payment' | 'opening credit' | 'adjustment credit';

/** Who owes: the auxiliary of the lines, or the account itself where a firm keeps no auxiliaries. */
export type LedgerClient = { readonly code: string; readonly name: string };

/** One line of the ledger on a receivable account. What a client owes is the sum of these (INV-02). */
export type LedgerDocument = {
	/** Place among the documents of this reading, from 1; matches refer to it. */
	readonly ordinal: number;
	/** Journal, entry, day and place in the entry: the same line in next month's file has the same key. */
	readonly key: string;
	readonly clientCode: string;
	readonly kind: DocumentKind;
	/** Always positive; the kind says the side. */
	readonly amountMinor: Minor;
	readonly currency: Currency;
	/** The reference of the piece, or the number of the entry when there is none. Firms exist that give a whole month one reference. */
	readonly number: string;
	/** The day of the piece for what is claimed, of the entry for what was paid. */
	readonly on: Day;
	readonly label: string;
	readonly journalCode: string;
	readonly entryNumber: string;
	readonly entryOn: Day;
	readonly account: string;
	readonly auxiliary: string;
	readonly pieceRef: string;
	readonly pieceOn: Day | undefined;
	/** The accounting letter as written; empty when the line has none. Never proof that it is settled. */
	readonly letter: string;
	readonly letteredOn: Day | undefined;
	/**
	 * For an opening line, what it repeats of last year: account, auxiliary, piece, day, signed amount and which of several
	 * equal lines. Last year's items are found again by the same terms.
	 */
	readonly openingKey: string | undefined;
	readonly lineNumber: number;
};

/** A part of a claim that a payment, a credit note or another credit settles, by the letters of the books (INV-04). */
export type LedgerMatch = {
	/** Ordinals of the two documents. */
	readonly debit: number;
	readonly credit: number;
	readonly amountMinor: Minor;
	/** The day of the letter where the file has it, else the later day of the two documents. */
	readonly on: Day;
	readonly letter: string;
};

const DEBITS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
	'invoice',
	'refund',
	'opening debit',
	'adjustment debit',
]);

/** Whether the document adds to what the client owes. */
export const isDebit = (kind: DocumentKind): kind is DebitKind => DEBITS.has(kind);

/** The amount as it counts in the client's balance. */
export const signedMinor = ({ kind, amountMinor }: Pick<LedgerDocument, 'kind' | 'amountMinor'>): Minor =>
	isDebit(kind) ? amountMinor : -amountMinor;
