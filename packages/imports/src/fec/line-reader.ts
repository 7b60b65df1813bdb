import { isCurrency } from '@quittance/core/money/currency.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';
import type { About, LineRefusal, RefusedLine } from '../refusal.ts';
import { type FecColumn, type FecLayout, nameOf } from './columns.ts';
import { FecDays } from './days.ts';
import { type AmountReader, amountReader } from './figures.ts';
import type { FecLine } from './line.ts';

/** Reads the lines of one file, whose layout and currency are known. Keeps no line. */
export class FecLineReader {
	readonly #layout: FecLayout;
	readonly #amount: AmountReader;
	readonly #days = new FecDays();

	constructor(layout: FecLayout, currency: Currency) {
		this.#layout = layout;
		this.#amount = amountReader(currency);
	}

	/** The line, or the first thing in it that cannot be read. */
	read(text: string, lineNumber: number): FecLine | RefusedLine {
		const layout = this.#layout;
		const fields = text.split(layout.separator);
		if (layout.quoted) unquote(fields);
		if (!fits(fields, layout)) {
			return refusal(lineNumber, '', 'line.columns', { expected: layout.columns, found: fields.length }, '');
		}
		const field = (column: FecColumn): string => fields[layout.at[column]]?.trim() ?? '';
		const refused = (column: FecColumn, code: LineRefusal): RefusedLine =>
			refusal(lineNumber, nameOf(column), code, {}, field(column));

		const entryOn = this.#days.read(field('entryOn'));
		if (entryOn === undefined) return refused('entryOn', 'value.missing');
		if (entryOn === MALFORMED) return refused('entryOn', MALFORMED);
		const pieceOn = this.#days.read(field('pieceOn'));
		if (pieceOn === MALFORMED) return refused('pieceOn', MALFORMED);
		const letteredOn = this.#days.read(field('letteredOn'));
		if (letteredOn === MALFORMED) return refused('letteredOn', MALFORMED);
		const validatedOn = this.#days.read(field('validatedOn'));
		if (validatedOn === MALFORMED) return refused('validatedOn', MALFORMED);

		const account = field('account');
		if (account === '') return refused('account', 'value.missing');

		const sides = this.#sides(field, refused);
		if ('code' in sides) return sides;
		const foreignCurrency = field('foreignCurrency').toUpperCase();
		return {
			lineNumber,
			journalCode: field('journalCode'),
			journalName: field('journalName'),
			entryNumber: field('entryNumber'),
			entryOn,
			account,
			accountName: field('accountName'),
			auxiliary: field('auxiliary'),
			auxiliaryName: field('auxiliaryName'),
			pieceRef: field('pieceRef'),
			pieceOn,
			label: field('label'),
			debitMinor: sides.debitMinor,
			creditMinor: sides.creditMinor,
			letter: field('letter'),
			letteredOn,
			validatedOn,
			foreignMinor: foreignMinor(field('foreignAmount'), foreignCurrency),
			foreignCurrency,
		};
	}

	/** Debit and credit, or the variant of one amount and its sense: a letter, or the sign of one. */
	#sides(
		field: (column: FecColumn) => string,
		refused: (column: FecColumn, code: LineRefusal) => RefusedLine,
	): Sides | RefusedLine {
		if (this.#layout.at.debit >= 0) {
			const debitMinor = this.#amount(field('debit'));
			if (typeof debitMinor === 'string') return refused('debit', debitMinor);
			const creditMinor = this.#amount(field('credit'));
			return typeof creditMinor === 'string' ? refused('credit', creditMinor) : { debitMinor, creditMinor };
		}
		const minor = this.#amount(field('amount'));
		if (typeof minor === 'string') return refused('amount', minor);
		const sense = field('sense').toUpperCase();
		if (DEBIT_SENSES.has(sense)) return { debitMinor: minor, creditMinor: 0n };
		return CREDIT_SENSES.has(sense) ? { debitMinor: 0n, creditMinor: minor } : refused('sense', 'sense.unknown');
	}
}

type Sides = { readonly debitMinor: Minor; readonly creditMinor: Minor };

const DEBIT_SENSES: ReadonlySet<string> = new Set(['D', '+1', '1', '+']);
const CREDIT_SENSES: ReadonlySet<string> = new Set(['C', '-1', '-']);

const MALFORMED = 'date.malformed';

/** Lines may end with empty fields that the header does not name; one with text there has a separator inside a label. */
function fits(fields: readonly string[], layout: FecLayout): boolean {
	if (fields.length < layout.columns) return false;
	for (let at = layout.columns; at < fields.length; at++) if (fields[at]?.trim() !== '') return false;
	return true;
}

/** What the line says of another currency only explains it, so what cannot be read there is left out. */
function foreignMinor(text: string, currency: string): Minor | undefined {
	if (text === '' || !isCurrency(currency)) return undefined;
	const minor = amountReader(currency)(text);
	return typeof minor === 'bigint' ? minor : undefined;
}

function unquote(fields: string[]): void {
	for (const [at, field] of fields.entries()) {
		const text = field.trim();
		fields[at] =
			text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text;
	}
}

const refusal = (line: number, column: string, code: LineRefusal, about: About, text: string): RefusedLine => ({
	line,
	column,
	code,
	about,
	text: text.slice(0, 80),
});
