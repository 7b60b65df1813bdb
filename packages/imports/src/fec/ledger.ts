import { type Day, earlierOf, laterOf } from '@quittance/core/calendar/day.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';
import type { About, ImportWarning } from '../refusal.ts';
import { Entry, entryKey } from './entry.ts';
import { LineKeeper, ownText } from './keep-line.ts';
import { kindOf, natureOf } from './kind.ts';
import { type LedgerClient, type LedgerDocument, type LedgerMatch, signedMinor } from './ledger-document.ts';
import { LetterBook } from './letters.ts';
import type { FecLine } from './line.ts';

/** What some lines completed: documents, and clients not seen before. */
export type LedgerPart = { readonly documents: readonly LedgerDocument[]; readonly clients: readonly LedgerClient[] };

export type LedgerWarning = { readonly line: number; readonly code: ImportWarning; readonly about: About };

/** What is known once the last line was read. */
export type LedgerEnd = LedgerPart & {
	/** By the letters, for all documents of the reading. Can be walked through once. */
	readonly matches: Iterable<LedgerMatch>;
	/** First and last day of the entries: a file is one year, from its first day to the day it was made. */
	readonly period: { readonly from: Day; readonly to: Day } | undefined;
	/** What each client owes by the books: what its open items must add up to (INV-02). */
	readonly balances: ReadonlyMap<string, Minor>;
	readonly warnings: readonly LedgerWarning[];
};

const WARNINGS_KEPT = 100;

/**
 * Receivables told from the lines of one accounting file, as the lines arrive (domain.md 4). Memory grows with the number of
 * clients and of receivables, not of lines. Entries whose lines are scattered over the file (one sorted by account) are
 * kept until they balance.
 */
export class Ledger {
	readonly #currency: Currency;
	readonly #letters = new LetterBook();
	readonly #balances = new Map<string, Minor>();
	readonly #warnings: LedgerWarning[] = [];
	/** Entries that stopped before they balanced. */
	readonly #waiting = new Map<string, Entry>();
	/** Lines already numbered in each entry, should it come back: no two documents may have one key. */
	readonly #numbered = new Map<string, number>();
	readonly #openings = new Map<string, number>();
	/** Set once the lines of an entry were found apart. */
	#keeper: LineKeeper | undefined;
	#entry: Entry | undefined;
	#ordinal = 0;
	#from: Day | undefined;
	#to: Day | undefined;
	#documents: LedgerDocument[] = [];
	#clients: LedgerClient[] = [];

	constructor(currency: Currency) {
		this.#currency = currency;
	}

	add(lines: readonly FecLine[]): LedgerPart {
		for (const line of lines) {
			if (!this.#entry?.holds(line)) this.#begin(line);
			const entry = this.#entry as Entry;
			entry.add(line);
			if (entry.endsHere) this.#leave();
		}
		return this.#part();
	}

	close(): LedgerEnd {
		this.#leave();
		let restMinor: Minor = 0n;
		for (const entry of this.#waiting.values()) {
			restMinor += entry.restMinor;
			this.#warn(entry.firstLine, 'fec.unbalancedEntry', { entry: entry.entryNumber, journal: entry.journalCode });
			this.#complete(entry);
		}
		if (restMinor !== 0n) this.#warn(0, 'fec.unbalancedFile', { difference: String(restMinor) });
		return {
			...this.#part(),
			matches: this.#letters.matches(),
			period: this.#from && this.#to && { from: this.#from, to: this.#to },
			balances: this.#balances,
			warnings: this.#warnings,
		};
	}

	#begin(line: FecLine): void {
		this.#leave();
		this.#from = this.#from === undefined ? line.entryOn : earlierOf(line.entryOn, this.#from);
		this.#to = laterOf(line.entryOn, this.#to);
		this.#entry = (this.#keeper && this.#waiting.get(entryKey(line))) || new Entry(line, this.#keeper);
	}

	#leave(): void {
		const entry = this.#entry;
		if (entry === undefined) return;
		this.#entry = undefined;
		if (entry.restMinor === 0n) {
			if (this.#keeper) this.#waiting.delete(entry.key);
			this.#complete(entry);
		} else {
			this.#keeper ??= new LineKeeper();
			this.#waiting.set(entry.key, entry);
		}
	}

	#complete(entry: Entry): void {
		if (entry.receivables.length === 0) return;
		const nature = natureOf(entry);
		const key = entry.key;
		let place = this.#numbered.get(key) ?? 0;
		for (const line of entry.receivables) {
			const netMinor = line.debitMinor - line.creditMinor;
			place++;
			if (netMinor === 0n) continue;
			const kind = kindOf(nature, line, netMinor > 0n);
			this.#document(line, `${key}|${place}`, kind, netMinor);
		}
		this.#numbered.set(key, place);
	}

	#document(line: FecLine, key: string, kind: LedgerDocument['kind'], netMinor: Minor): void {
		const paid = kind === 'payment' || kind === 'refund';
		const document: LedgerDocument = {
			ordinal: ++this.#ordinal,
			key,
			clientCode: this.#client(line),
			kind,
			amountMinor: netMinor < 0n ? -netMinor : netMinor,
			currency: this.#currency,
			number: line.pieceRef || line.entryNumber,
			on: paid ? line.entryOn : (line.pieceOn ?? line.entryOn),
			label: line.label,
			journalCode: line.journalCode,
			entryNumber: line.entryNumber,
			entryOn: line.entryOn,
			account: line.account,
			auxiliary: line.auxiliary,
			pieceRef: line.pieceRef,
			pieceOn: line.pieceOn,
			letter: line.letter,
			letteredOn: line.letteredOn,
			openingKey: kind.startsWith('opening') ? this.#openingKey(line, netMinor) : undefined,
			lineNumber: line.lineNumber,
		};
		this.#balances.set(document.clientCode, (this.#balances.get(document.clientCode) ?? 0n) + signedMinor(document));
		this.#letters.add(document);
		this.#documents.push(document);
	}

	#client(line: FecLine): string {
		const code = line.auxiliary || line.account;
		if (!this.#balances.has(code)) {
			const own = ownText(code);
			this.#balances.set(own, 0n);
			this.#clients.push({ code: own, name: line.auxiliary === '' ? line.accountName : line.auxiliaryName });
		}
		return code;
	}

	#openingKey(line: FecLine, netMinor: Minor): string {
		const terms = [line.account, line.auxiliary, line.pieceRef, line.pieceOn ?? '', netMinor].join('|');
		const times = (this.#openings.get(terms) ?? 0) + 1;
		this.#openings.set(terms, times);
		return `${terms}|${times}`;
	}

	#warn(line: number, code: ImportWarning, about: About): void {
		if (this.#warnings.length < WARNINGS_KEPT) this.#warnings.push({ line, code, about });
	}

	#part(): LedgerPart {
		const part = { documents: this.#documents, clients: this.#clients };
		this.#documents = [];
		this.#clients = [];
		return part;
	}
}
