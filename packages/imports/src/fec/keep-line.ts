import type { FecLine } from './line.ts';

/**
 * Makes lines that can wait. A text cut out of a chunk keeps the whole chunk in memory, so what waits gets texts of its own;
 * what many lines repeat (journals, accounts, clients) they share.
 */
export class LineKeeper {
	readonly #shared = new Map<string, string>();

	keep(line: FecLine): FecLine {
		return {
			...line,
			journalCode: this.#share(line.journalCode),
			journalName: this.#share(line.journalName),
			entryNumber: ownText(line.entryNumber),
			account: this.#share(line.account),
			accountName: this.#share(line.accountName),
			auxiliary: this.#share(line.auxiliary),
			auxiliaryName: this.#share(line.auxiliaryName),
			pieceRef: ownText(line.pieceRef),
			label: ownText(line.label),
			letter: ownText(line.letter),
			foreignCurrency: this.#share(line.foreignCurrency),
		};
	}

	#share(text: string): string {
		const known = this.#shared.get(text);
		if (known !== undefined) return known;
		const own = ownText(text);
		this.#shared.set(own, own);
		return own;
	}
}

/** A copy of the text that holds on to nothing else. The engine copies short ones of itself. */
export const ownText = (text: string): string => (text.length < 13 ? text : Buffer.from(text).toString());
