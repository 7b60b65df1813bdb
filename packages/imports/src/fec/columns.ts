import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';

/** The columns of article A47 A-1 of the LPF in the order of the law, then the variants it allows. */
const NAMES = {
	journalCode: 'JournalCode',
	journalName: 'JournalLib',
	entryNumber: 'EcritureNum',
	entryOn: 'EcritureDate',
	account: 'CompteNum',
	accountName: 'CompteLib',
	auxiliary: 'CompAuxNum',
	auxiliaryName: 'CompAuxLib',
	pieceRef: 'PieceRef',
	pieceOn: 'PieceDate',
	label: 'EcritureLib',
	debit: 'Debit',
	credit: 'Credit',
	amount: 'Montant',
	sense: 'Sens',
	letter: 'EcritureLet',
	letteredOn: 'DateLet',
	validatedOn: 'ValidDate',
	foreignAmount: 'Montantdevise',
	foreignCurrency: 'Idevise',
} as const;

export type FecColumn = keyof typeof NAMES;

/** Without these a file cannot be read as a ledger; the rest may be absent in old or partial exports. */
const NEEDED: readonly FecColumn[] = ['journalCode', 'entryNumber', 'entryOn', 'account', 'label'];

/** How one file lays out its lines. A column that the file lacks is at -1. */
export type FecLayout = {
	readonly separator: string;
	readonly columns: number;
	readonly at: Readonly<Record<FecColumn, number>>;
	/** Every field stands between quotation marks, which the law does not foresee and some exports add. */
	readonly quoted: boolean;
};

const SEPARATORS = ['\t', '|', ';', ','] as const;

/** Reads the first line of an accounting file. The names count, not their order, case or accents. */
export function fecLayout(
	header: string,
): Outcome<FecLayout, 'file.headerMissing' | 'file.columnsMissing' | 'file.columnTwice'> {
	const separator = SEPARATORS.reduce((best, one) => (count(header, one) > count(header, best) ? one : best));
	const fields = header.split(separator);
	const names = fields.map(simplified);
	const at = Object.fromEntries(
		Object.entries(NAMES).map(([column, name]) => [column, names.indexOf(name.toLowerCase())]),
	) as Record<FecColumn, number>;
	const known = Object.values(at).filter((place) => place >= 0).length;
	if (known < 3) return refuse('file.headerMissing', { expected: 'JournalCode, JournalLib, EcritureNum, …' });
	const missing: string[] = NEEDED.filter((column) => at[column] < 0).map((column) => NAMES[column]);
	if ((at.debit < 0 || at.credit < 0) && (at.amount < 0 || at.sense < 0)) missing.push('Debit', 'Credit');
	if (missing.length > 0) return refuse('file.columnsMissing', { columns: missing.join(', ') });
	const twice = names.find((name, place) => name !== '' && names.indexOf(name) !== place);
	if (twice !== undefined) return refuse('file.columnTwice', { column: twice });
	while (names.at(-1) === '') names.pop();
	return allow({
		separator,
		columns: names.length,
		at,
		quoted: fields.every((field) => field === '' || /^\s*".*"\s*$/.test(field)),
	});
}

/** The name by which the law and the file know a column. */
export const nameOf = (column: FecColumn): string => NAMES[column];

const simplified = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/[^A-Za-z]/g, '')
		.toLowerCase();

const count = (text: string, mark: string): number => text.split(mark).length - 1;
