/** Why a whole file cannot be read: said once, before any line. */
export type FileRefusal =
	| 'file.empty'
	| 'file.binary'
	| 'file.damaged'
	| 'file.headerMissing'
	| 'file.columnsMissing'
	| 'file.columnTwice'
	| 'dates.ambiguous'
	| 'decimals.ambiguous';

/** Why one line cannot be read. */
export type LineRefusal =
	| 'line.columns'
	| 'line.malformed'
	| 'value.missing'
	| 'date.malformed'
	| 'amount.malformed'
	| 'amount.tooPrecise'
	| 'amount.beyondTotal'
	| 'currency.unknown'
	| 'sense.unknown'
	| 'number.lostDigits'
	| 'email.malformed'
	| 'phone.malformed'
	| 'answer.unknown'
	| 'kind.unknown'
	| 'language.unknown'
	| 'country.unknown'
	| 'term.malformed';

/** What is strange but read all the same. */
export type ImportWarning = 'fec.name' | 'fec.unbalancedEntry' | 'fec.unbalancedFile' | 'due.beforeIssued';

export type ImportRefusal = FileRefusal | LineRefusal;

/** What the words of a refusal need; never a whole line, which may hold personal details. */
export type About = Readonly<Record<string, string | number>>;

/** A line that was not read. `line` counts from 1 as an editor does; `text` is the cell that was refused. */
export type RefusedLine = {
	readonly line: number;
	readonly column: string;
	readonly code: LineRefusal;
	readonly about: About;
	readonly text: string;
};
