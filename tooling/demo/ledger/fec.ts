import { dayOf, yearOf, type Day } from '@quittance/core/calendar/day.ts';
import type { Booking } from './bookings.ts';

const HEADER =
	'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';

const SIREN = '552081317';

/** The accounting file of the year of a day, as the firm would export it that evening (article A47 A-1 of the LPF). */
export function fecOf(all: readonly Booking[], asOf: Day): { readonly name: string; readonly content: string } {
	const year = yearOf(asOf);
	const opens = dayOf(year, 1, 1);
	const letters = letterCodes(all, asOf, opens);
	const before = all.filter(({ on }) => on < opens);
	const lines = [
		...openLines(before, opens, letters),
		...all.filter(({ on }) => on >= opens && on <= asOf).flatMap((booking, at) => entry(booking, at + 1, letters)),
	];
	return { name: `${SIREN}FEC${year}1231.txt`, content: `${HEADER}\r\n${lines.join('\r\n')}\r\n` };
}

type Letters = ReadonlyMap<string, string>;

/** One letter per account and settled case, in the order of the lettering: a later file keeps those of an earlier one. */
function letterCodes(all: readonly Booking[], asOf: Day, opens: Day): Letters {
	const cases = new Map<string, { code: string; number: string; on: Day; lines: number }>();
	for (const { code, on, letter } of all) {
		if (!letter || on > asOf || letter.on > asOf || letter.on < opens) continue;
		const known = cases.get(letter.number);
		const first = known && known.on < letter.on ? known.on : letter.on;
		cases.set(letter.number, { code, number: letter.number, on: first, lines: (known?.lines ?? 0) + 1 });
	}
	const counts = new Map<string, number>();
	const codes = new Map<string, string>();
	const ordered = [...cases.values()].filter(({ lines }) => lines > 1);
	ordered.sort((a, b) => (a.on === b.on ? (a.number < b.number ? -1 : 1) : a.on < b.on ? -1 : 1));
	for (const { code, number } of ordered) {
		const count = counts.get(code) ?? 0;
		counts.set(code, count + 1);
		codes.set(number, `A${letterAt(Math.floor(count / 26))}${letterAt(count % 26)}`);
	}
	return codes;
}

const letterAt = (index: number): string => String.fromCharCode(65 + index);

/** Last year's open items, one line each, against the balance carried over. */
function openLines(before: readonly Booking[], opens: Day, letters: Letters): string[] {
	const open = before.filter(({ letter }) => !letter || letter.on >= opens);
	return open.flatMap((booking, at) => {
		const { kind, code, clientName, number, minor } = booking;
		const debit = kind === 'invoice';
		const of = {
			journal: ['AN', 'A nouveaux'],
			entry: `AN${at + 1}`,
			on: opens,
			piece: number,
			pieceOn: booking.on,
			label: `A nouveau ${number}`,
		} as const;
		return [
			line(
				of,
				['411000', 'Clients'],
				[code, clientName],
				debit ? minor : 0n,
				debit ? 0n : minor,
				letterOf(booking, letters),
			),
			line(of, ['890000', 'Bilan d’ouverture'], ['', ''], debit ? 0n : minor, debit ? minor : 0n, ''),
		];
	});
}

const letterOf = ({ letter }: Booking, letters: Letters): string => (letter && letters.get(letter.number)) ?? '';

function entry(booking: Booking, at: number, letters: Letters): string[] {
	const { kind, on, code, clientName, number, minor } = booking;
	const vat = minor - (minor * 100n) / 120n;
	const of = {
		journal: journals[kind],
		entry: String(at),
		on,
		piece: number,
		pieceOn: on,
		label: `${labels[kind]} ${number}`,
	};
	const letter = letterOf(booking, letters);
	const client = (debit: bigint, credit: bigint) =>
		line(of, ['411000', 'Clients'], [code, clientName], debit, credit, letter);
	const other = (account: readonly [string, string], debit: bigint, credit: bigint) =>
		line(of, account, ['', ''], debit, credit, '');
	const sales = ['706000', 'Prestations de services'] as const;
	const tax = ['445710', 'TVA collectée'] as const;
	if (kind === 'invoice') return [client(minor, 0n), other(sales, 0n, minor - vat), other(tax, 0n, vat)];
	if (kind === 'credit note') return [other(sales, minor - vat, 0n), other(tax, vat, 0n), client(0n, minor)];
	return [other(['512000', 'Banque'], minor, 0n), client(0n, minor)];
}

const journals = {
	invoice: ['VE', 'Ventes'],
	'credit note': ['VE', 'Ventes'],
	payment: ['BQ', 'Banque'],
} as const;
const labels = { invoice: 'Facture', 'credit note': 'Avoir', payment: 'Virement' };

type Of = {
	readonly journal: readonly [code: string, name: string];
	readonly entry: string;
	readonly on: Day;
	readonly piece: string;
	readonly pieceOn: Day;
	readonly label: string;
};

const line = (
	of: Of,
	account: readonly [string, string],
	client: readonly [string, string],
	debit: bigint,
	credit: bigint,
	letter: string,
): string =>
	[
		...of.journal,
		of.entry,
		compact(of.on),
		...account,
		...client,
		of.piece,
		compact(of.pieceOn),
		of.label,
		figure(debit),
		figure(credit),
		letter,
		'',
		compact(of.on),
		'',
		'',
	].join('\t');

const compact = (day: Day): string => day.replaceAll('-', '');
const figure = (minor: bigint): string => `${minor / 100n},${String(minor % 100n).padStart(2, '0')}`;
