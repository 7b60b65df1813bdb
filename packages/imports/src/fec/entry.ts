import type { Day } from '@quittance/core/calendar/day.ts';
import type { Minor } from '@quittance/core/money/money.ts';
import { accountSays, isReceivable } from './accounts.ts';
import type { LineKeeper } from './keep-line.ts';
import type { FecLine } from './line.ts';

/** An entry of the books while its lines arrive (from far apart, when there is a keeper): what its other accounts say, and its lines on receivable accounts. */
export class Entry {
	readonly journalCode: string;
	readonly journalName: string;
	readonly entryNumber: string;
	readonly entryOn: Day;
	readonly pieceRef: string;
	readonly firstLine: number;
	readonly numbered: boolean;
	/** The flags of accounts.ts, over all lines but the receivable ones. */
	says = 0;
	/** Debit less credit: zero once every line is there. */
	restMinor: Minor = 0n;
	lines = 0;
	readonly receivables: FecLine[] = [];
	readonly #keep: LineKeeper | undefined;

	constructor(line: FecLine, keep?: LineKeeper) {
		this.#keep = keep;
		const first = keep?.keep(line) ?? line;
		this.journalCode = first.journalCode;
		this.journalName = first.journalName;
		this.entryNumber = first.entryNumber;
		this.entryOn = first.entryOn;
		this.pieceRef = first.pieceRef;
		this.firstLine = line.lineNumber;
		this.numbered = isNumber(line.entryNumber);
	}

	/** Some programs write 0 in place of a number on every line: then the piece tells entries apart. */
	holds(line: FecLine): boolean {
		return (
			line.entryNumber === this.entryNumber &&
			line.entryOn === this.entryOn &&
			line.journalCode === this.journalCode &&
			(this.numbered || line.pieceRef === this.pieceRef)
		);
	}

	add(line: FecLine): void {
		this.lines++;
		this.restMinor += line.debitMinor - line.creditMinor;
		if (isReceivable(line.account)) this.receivables.push(this.#keep?.keep(line) ?? line);
		else this.says |= accountSays(line.account);
	}

	/** An entry with a number ends where another begins; one without ends as soon as it balances. */
	get endsHere(): boolean {
		return !this.numbered && this.restMinor === 0n && this.lines > 1;
	}

	get key(): string {
		return entryKey(this);
	}
}

/** The identity of an entry, the same in every file that repeats it. Numbers restart each year, so its day belongs to it. */
export const entryKey = (of: Pick<FecLine, 'journalCode' | 'entryNumber' | 'entryOn' | 'pieceRef'>): string =>
	[of.journalCode, isNumber(of.entryNumber) ? of.entryNumber : `0/${of.pieceRef}`, of.entryOn].join('|');

const isNumber = (text: string): boolean => text !== '' && text !== '0' && !/^0+$/.test(text);
