import { type Day, parseDay } from '@quittance/core/calendar/day.ts';

/** How some programs leave a date out. */
const NO_DAY = '00000000';

/** The days of one file: a year has few, a ledger repeats each of them thousands of times. */
export class FecDays {
	readonly #known = new Map<string, Day | 'date.malformed'>();
	#text = '';
	#day: Day | 'date.malformed' | undefined;

	/** The day of `AAAAMMJJ` (or `AAAA-MM-JJ`, `JJ/MM/AAAA`, which some exports write); nothing when the field is empty. */
	read(text: string): Day | 'date.malformed' | undefined {
		if (text === this.#text) return this.#day;
		this.#text = text;
		this.#day = text === '' || text === NO_DAY ? undefined : this.#lookUp(text);
		return this.#day;
	}

	#lookUp(text: string): Day | 'date.malformed' {
		const known = this.#known.get(text);
		if (known !== undefined) return known;
		const found = dayOf(text);
		if (this.#known.size < 20_000) this.#known.set(text, found);
		return found;
	}
}

function dayOf(text: string): Day | 'date.malformed' {
	const plain = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(\d{4})[-/.](\d\d)[-/.](\d\d)$/.exec(text);
	if (plain) return parseDay(`${plain[1]}-${plain[2]}-${plain[3]}`) ?? 'date.malformed';
	const french = /^(\d\d)[/.-](\d\d)[/.-](\d{4})$/.exec(text);
	return (french && parseDay(`${french[3]}-${french[2]}-${french[1]}`)) ?? 'date.malformed';
}
