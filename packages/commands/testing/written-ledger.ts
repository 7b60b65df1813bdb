/** A line of an accounting file as a test writes it: what matters of it, in order. Amounts are euros and cents as text, without sign. */
export type WrittenLine = {
	readonly journal: string;
	readonly entry: string | number;
	readonly on: string;
	readonly account: string;
	readonly auxiliary?: string;
	readonly piece?: string;
	readonly debit?: string;
	readonly credit?: string;
	readonly letter?: string;
};

const COLUMNS =
	'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';

/** The text of an accounting file with these lines. */
export const writtenLedger = (lines: readonly WrittenLine[]): string =>
	[COLUMNS.split(' '), ...lines.map(cells)].map((line) => line.join('\t')).join('\r\n');

function cells(line: WrittenLine): string[] {
	const day = line.on.replaceAll('-', '');
	const { journal, entry, account, auxiliary = '', piece = '', debit = '0,00', credit = '0,00', letter = '' } = line;
	const name = auxiliary === '' ? '' : `Client ${auxiliary}`;
	return [
		journal,
		journal,
		String(entry),
		day,
		account,
		account,
		auxiliary,
		name,
		piece,
		day,
		'x',
		debit,
		credit,
		letter,
		letter && day,
		day,
		'',
		'',
	];
}

type Rest = { readonly piece?: string; readonly letter?: string };

/** An entry that invoices a client: its debt, the sale, the VAT left out. */
export const sale = (entry: number, on: string, auxiliary: string, amount: string, rest: Rest = {}): WrittenLine[] => [
	{ journal: 'VE', entry, on, account: '411000', auxiliary, piece: `FA${entry}`, debit: amount, ...rest },
	{ journal: 'VE', entry, on, account: '706000', piece: `FA${entry}`, credit: amount },
];

export const credit = (
	entry: number,
	on: string,
	auxiliary: string,
	amount: string,
	rest: Rest = {},
): WrittenLine[] => [
	{ journal: 'VE', entry, on, account: '411000', auxiliary, piece: `AV${entry}`, credit: amount, ...rest },
	{ journal: 'VE', entry, on, account: '706000', piece: `AV${entry}`, debit: amount },
];

export const payment = (
	entry: number,
	on: string,
	auxiliary: string,
	amount: string,
	rest: Rest = {},
): WrittenLine[] => [
	{ journal: 'BQ', entry, on, account: '411000', auxiliary, piece: `RG${entry}`, credit: amount, ...rest },
	{ journal: 'BQ', entry, on, account: '512000', piece: `RG${entry}`, debit: amount },
];

/** A balance carried over from last year; a minus sign makes it the client's. */
export const opening = (
	entry: number,
	on: string,
	auxiliary: string,
	amount: string,
	rest: Rest = {},
): WrittenLine[] => {
	const [ours, theirs] = amount.startsWith('-') ? (['credit', 'debit'] as const) : (['debit', 'credit'] as const);
	const minor = amount.replace('-', '');
	return [
		{ journal: 'AN', entry, on, account: '411000', auxiliary, [ours]: minor, ...rest },
		{ journal: 'AN', entry, on, account: '890000', [theirs]: minor },
	];
};
