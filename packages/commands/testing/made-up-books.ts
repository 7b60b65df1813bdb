import { credit, opening, payment, sale, writtenLedger, type WrittenLine } from './written-ledger.ts';

/** What a bookkeeper did in two years, months 0 to 23, for three clients. Amounts are tens of euros. */
export type Booked = {
	readonly month: number;
	readonly client: number;
	readonly kind: 'sale' | 'credit' | 'payment';
	readonly tens: number;
	/** Deleted from the books so many months later; 0: never. */
	readonly deletedAfter: number;
};
/** A letter put on some lines of a client at the end of a month, whether or not they balance. */
export type Lettered = { readonly client: number; readonly month: number; readonly picks: readonly number[] };

export type Books = {
	readonly booked: readonly Booked[];
	readonly lettered: readonly Lettered[];
	/** How the second year opens: line by line, or one sum per client; from its month on, so that early files have no opening. */
	readonly opens: 'by line' | 'by sum';
	readonly opensInMonth: number;
};

type Line = {
	readonly client: number;
	readonly from: number;
	readonly until: number;
	readonly minor: number;
	readonly lines: WrittenLine[];
	letters: { month: number; code: string }[];
};

const NEVER = 99;
const MONTHS = 12;
const code = (client: number): string => `C${client}`;
const euros = (tens: number): string => `${tens * 10},00`;

/** The accounting file as the books stood at the end of a month, of that month's year, and what each client owes by it. */
export function fileAt(
	books: Books,
	month: number,
): { readonly text: string; readonly balances: Record<string, bigint>; readonly opens: boolean } {
	const year = Math.floor(month / MONTHS);
	const lines = linesOf(books, year).filter(({ from, until }) => from <= month && month < until);
	const balances: Record<string, bigint> = {};
	const written = lines.flatMap(({ client, minor, lines: entry, letters }) => {
		balances[code(client)] = (balances[code(client)] ?? 0n) + BigInt(minor);
		const letter = letters.findLast((one) => one.month <= month)?.code ?? '';
		// The client's line comes first in its entry.
		return entry.map((line, at) => (at === 0 ? { ...line, letter } : line));
	});
	const idle: WrittenLine = { journal: 'OD', entry: 9000, on: dayIn(month, 28), account: '627000', debit: '0,00' };
	const first: WrittenLine = {
		journal: 'OD',
		entry: 9001,
		on: dayIn(year * MONTHS, 1),
		account: '627000',
		debit: '0,00',
	};
	return {
		text: writtenLedger([...written, first, idle]),
		balances,
		opens: lines.some(({ lines: [line] }) => line?.journal === 'AN'),
	};
}

function linesOf(books: Books, year: number): Line[] {
	const lines: Line[] = year === 1 ? openings(books) : [];
	for (const [at, { month, client, kind, tens, deletedAfter }] of books.booked.entries()) {
		if (Math.floor(month / MONTHS) !== year) continue;
		const make = { sale, credit, payment }[kind];
		lines.push({
			client,
			from: month,
			until: deletedAfter === 0 ? NEVER : month + deletedAfter,
			minor: (kind === 'sale' ? 1 : -1) * tens * 1000,
			lines: make(at + 1, dayIn(month, 1 + (at % 27)), code(client), euros(tens)),
			letters: [],
		});
	}
	for (const [at, { client, month, picks }] of books.lettered.entries()) {
		if (Math.floor(month / MONTHS) !== year) continue;
		const mine = lines.filter((line) => line.client === client && line.from <= month && line.letters.length === 0);
		for (const pick of new Set(picks)) mine[pick]?.letters.push({ month, code: String.fromCharCode(65 + at) });
	}
	return lines;
}

/** What the first year leaves: lines that no balanced letter settles. */
function openings(books: Books): Line[] {
	const left = linesOf(books, 0).filter(({ until }) => until >= MONTHS);
	const sums = new Map<string, number>();
	for (const { client, minor, letters } of left)
		if (letters[0]) sums.set(`${client}${letters[0].code}`, (sums.get(`${client}${letters[0].code}`) ?? 0) + minor);
	const open = left.filter(({ client, letters }) => !letters[0] || sums.get(`${client}${letters[0].code}`) !== 0);
	const items =
		books.opens === 'by line'
			? open.map(({ client, minor, lines }) => ({ client, minor, piece: lines[0]?.piece ?? '' }))
			: summed(open);
	return items.map(({ client, minor, piece }, at) => ({
		client,
		from: MONTHS + books.opensInMonth,
		until: NEVER,
		minor,
		lines: opening(5000 + at, dayIn(MONTHS, 1), code(client), euros(minor / 1000), { piece }),
		letters: [],
	}));
}

function summed(open: readonly Line[]): { client: number; minor: number; piece: string }[] {
	const sums = new Map<number, number>();
	for (const { client, minor } of open) sums.set(client, (sums.get(client) ?? 0) + minor);
	return [...sums].filter(([, minor]) => minor !== 0).map(([client, minor]) => ({ client, minor, piece: 'AN' }));
}

const dayIn = (month: number, date: number): string => new Date(Date.UTC(2025, month, date)).toISOString().slice(0, 10);
