/** Where one line lies in a text: from `start` up to `end`, without its line end. */
export type EachLine = (text: string, start: number, end: number) => void;

/** No line of a ledger comes near; what does is no ledger, and must not fill the memory. */
const LONGEST_LINE = 1_000_000;

/**
 * Cuts chunks of text into lines, across chunks, without copying them. LF, CRLF, CR CR LF and a lone CR all end a line.
 */
export class LineCutter {
	#rest = '';
	#loneReturns: boolean | undefined;

	/** Calls `each` for every line that this chunk completes. */
	add(chunk: string, each: EachLine): void {
		const text = this.#rest === '' ? chunk : this.#rest + chunk;
		this.#loneReturns ??= text.includes('\n')
			? false
			: text.includes('\r')
				? /\r[^\r]/.test(text) || undefined
				: undefined;
		const mark = this.#loneReturns === true ? '\r' : '\n';
		let start = 0;
		for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, start)) {
			each(text, start, withoutReturns(text, start, at));
			start = at + 1;
		}
		this.#rest = start === 0 ? text : text.slice(start);
		if (this.#rest.length > LONGEST_LINE) this.end(each);
	}

	/** Calls `each` for a last line that had no end. */
	end(each: EachLine): void {
		const rest = this.#rest;
		this.#rest = '';
		if (rest !== '') each(rest, 0, withoutReturns(rest, 0, rest.length));
	}
}

function withoutReturns(text: string, start: number, end: number): number {
	while (end > start && text.charCodeAt(end - 1) === 13) end--;
	return end;
}
