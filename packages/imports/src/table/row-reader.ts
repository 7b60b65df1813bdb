import type { Day } from '@quittance/core/calendar/day.ts';
import type { Currency } from '@quittance/core/money/money.ts';
import type { LineRefusal, RefusedLine } from '../refusal.ts';
import { type ReadAmount, readAmount } from '../values/amount.ts';
import { readAnswer } from '../values/answer.ts';
import { readNumber } from '../values/number.ts';
import type { NamedCell, Reading } from './columns.ts';
import type { FieldsOf, TableKind } from './fields.ts';
import type { TableRow } from './table.ts';

/** Reads the fields of one row and remembers the first that cannot be read, so that the row is read in one go. */
export class RowReader<Kind extends TableKind> {
	readonly #row: TableRow;
	readonly #reading: Reading<Kind>;
	/** Why the row is refused, once something in it could not be read. */
	refused: RefusedLine | undefined;

	constructor(row: TableRow, reading: Reading<Kind>) {
		this.#row = row;
		this.#reading = reading;
	}

	/** The filled cells of a field. */
	cells(field: FieldsOf[Kind]): readonly NamedCell[] {
		return this.#reading.cells(this.#row, field);
	}

	text(field: FieldsOf[Kind]): string {
		return String(this.cells(field)[0]?.cell ?? '');
	}

	/** A code or number as written; empty when there is none. */
	number(field: FieldsOf[Kind]): string {
		const read = readNumber(this.cells(field)[0]?.cell ?? '');
		return read ?? this.refuse(field, 'number.lostDigits', '');
	}

	day(field: FieldsOf[Kind]): Day | undefined {
		const read = this.#reading.readDay(this.cells(field)[0]?.cell ?? '');
		return read === 'date.malformed' ? this.refuse<Day | undefined>(field, 'date.malformed', undefined) : read;
	}

	amount(field: FieldsOf[Kind], currency: Currency): ReadAmount | undefined {
		const read = readAmount(this.cells(field)[0]?.cell ?? '', this.#reading.decimals, currency);
		return typeof read === 'string' ? this.refuse<ReadAmount | undefined>(field, read, undefined) : read;
	}

	yes(field: FieldsOf[Kind]): boolean {
		const read = readAnswer(this.cells(field)[0]?.cell ?? '');
		return read === 'answer.unknown' ? this.refuse(field, read, false) : read;
	}

	/** Refuses the row for a field, and gives a value to go on with. */
	refuse<T>(
		field: FieldsOf[Kind],
		code: LineRefusal,
		goOnWith: T,
		at: NamedCell | undefined = this.cells(field)[0],
	): T {
		const columns: Partial<Record<string, readonly string[]>> = this.#reading.mapping.columns;
		const column = at?.column ?? columns[field]?.[0] ?? field;
		this.refused ??= { line: this.#row.line, column, code, about: {}, text: String(at?.cell ?? '').slice(0, 80) };
		return goOnWith;
	}
}
