import { type Day, fromNumber, parseDay } from '@quittance/core/calendar/day.ts';

/** In which order a column writes its days. ISO days and Excel serials need no order and are read in any. */
export type DayOrder = 'day-month-year' | 'month-day-year' | 'year-month-day';

/** A cell of a table: text, the number of a spreadsheet, or its yes and no. Spreadsheet days arrive as ISO text. */
export type Cell = string | number | boolean;

const MONTHS: ReadonlyMap<string, number> = new Map(
	[
		'janv jan january janvier',
		'fevr fev feb february fevrier',
		'mars mar march',
		'avr apr april avril',
		'mai may',
		'juin jun june',
		'juil jul july juillet',
		'aout aug august',
		'sept sep september septembre',
		'oct october octobre',
		'nov november novembre',
		'dec december decembre',
	].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/** The days that spreadsheets of our time hold, as serials: 1954 to 2119. */
const SERIALS = { first: 20_000, last: 80_000 };

/** The day a cell names, nothing when it is empty, or why it names none. The order is never guessed cell by cell. */
export function readDay(cell: Cell, order: DayOrder): Day | 'date.malformed' | undefined {
	if (typeof cell === 'number') return ofNumber(cell, order);
	const text = String(cell)
		.trim()
		.replace(/[T ]+\d\d?:\d\d.*$/, '');
	if (text === '' || /^[0/.-]+$/.test(text)) return undefined;
	return ofText(text, order) ?? 'date.malformed';
}

/** `readDay` for one file, whose lines repeat the same few hundred days. */
export function dayReader(order: DayOrder): (cell: Cell) => ReturnType<typeof readDay> {
	const known = new Map<Cell, ReturnType<typeof readDay>>();
	return (cell) => {
		if (known.has(cell)) return known.get(cell);
		const day = readDay(cell, order);
		if (known.size < 10_000) known.set(cell, day);
		return day;
	};
}

function ofNumber(serial: number, order: DayOrder): Day | 'date.malformed' | undefined {
	if (serial === 0) return undefined;
	if (serial >= 1_000_000) return ofText(String(serial).padStart(8, '0'), order) ?? 'date.malformed';
	return (
		ofSerial(Math.floor(serial)) ??
		(serial >= 10_000 ? ofText(String(serial).padStart(6, '0'), order) : undefined) ??
		'date.malformed'
	);
}

/** Excel counts from 1 January 1900 as 1 and believes that there was a 29 February 1900, so later serials are one too high. */
function ofSerial(serial: number): Day | undefined {
	return serial >= SERIALS.first && serial <= SERIALS.last ? fromNumber(serial - 25_569) : undefined;
}

function ofText(text: string, order: DayOrder): Day | undefined {
	if (/^\d+$/.test(text)) return ofDigits(text, order);
	const named = /^(\d{1,2})[ .-]+([\p{L}]+)\.?[ .,-]+(\d{2}|\d{4})$/u.exec(text);
	if (named) return existing(yearOf(named[3]), monthNamed(named[2]), Number(named[1]));
	const parts = /^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})$/.exec(text);
	if (!parts) return undefined;
	const [first = '', second = '', third = ''] = parts.slice(1);
	if (first.length > 2) return first.length === 4 ? existing(Number(first), Number(second), Number(third)) : undefined;
	if (third.length === 1 || third.length === 3) return undefined;
	if (order === 'year-month-day') return existing(yearOf(first), Number(second), Number(third));
	return order === 'day-month-year'
		? existing(yearOf(third), Number(second), Number(first))
		: existing(yearOf(third), Number(first), Number(second));
}

function ofDigits(text: string, order: DayOrder): Day | undefined {
	const number = (from: number, to: number): number => Number(text.slice(from, to));
	if (text.length === 5) return ofSerial(Number(text));
	if (text.length === 6) {
		const years = order === 'year-month-day' ? [0, 2, 4] : order === 'month-day-year' ? [4, 0, 2] : [4, 2, 0];
		const [year = 0, month = 0, date = 0] = years;
		return existing(yearOf(text.slice(year, year + 2)), number(month, month + 2), number(date, date + 2));
	}
	if (text.length !== 8) return undefined;
	const plain = /^(19|20)/.test(text) ? existing(number(0, 4), number(4, 6), number(6, 8)) : undefined;
	if (plain || order === 'year-month-day') return plain;
	return order === 'day-month-year'
		? existing(number(4, 8), number(2, 4), number(0, 2))
		: existing(number(4, 8), number(0, 2), number(2, 4));
}

/** Two figures are a year of this century up to 69, of the last one after. */
function yearOf(text = ''): number {
	const year = Number(text);
	return text.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

const monthNamed = (name = ''): number =>
	MONTHS.get(
		name
			.normalize('NFD')
			.replace(/[\u0300-\u036f]/g, '')
			.toLowerCase(),
	) ?? 0;

function existing(year: number, month: number, date: number): Day | undefined {
	if (year < 1900 || year > 2199 || month < 1 || month > 12) return undefined;
	return parseDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
