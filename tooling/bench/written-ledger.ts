import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type WrittenLedger = { readonly lines: number; readonly bytes: number; readonly invoices: number };

const COLUMNS =
	'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';
const CLIENTS = 10_000;

/**
 * A year of a made-up firm: sales of three to five lines, four in five paid, one to three invoices a payment, and lettered; beside
 * them what it bought and paid, so that one line in six is a client's, as in the ledgers that firms hand in. Always the same.
 */
export async function writeLedger(path: string, atLeast: number): Promise<WrittenLedger> {
	const counted = { lines: 0, bytes: 0, invoices: 0 };
	await pipeline(Readable.from(chunks(atLeast, counted)), createWriteStream(path));
	return counted;
}

function* chunks(atLeast: number, counted: { lines: number; bytes: number; invoices: number }): Generator<Buffer> {
	const chance = seeded(20261122);
	const unpaid = new Map<number, Sale[]>();
	let text = `${COLUMNS.split(' ').join('\t')}\n`;
	let entry = 0;
	const write = (lines: readonly string[][]): void => {
		for (const line of lines) text += `${line.join('\t')}\n`;
		counted.lines += lines.length;
	};
	while (counted.lines < atLeast) {
		const day = dayAt(counted.lines / atLeast);
		const client = Math.floor(chance() ** 2 * CLIENTS);
		const open = unpaid.get(client) ?? [];
		entry++;
		counted.invoices++;
		const sale = saleOf(entry, day, client, 1000 + Math.floor(chance() * 500_000), 1 + Math.floor(chance() * 3));
		open.push(sale);
		unpaid.set(client, open);
		// Its line on the client's account is held back until it is lettered, or the year ends.
		const due = 1 + Math.floor(chance() * 3);
		if (open.length >= due && chance() < 0.8) {
			entry++;
			const paid = open.splice(0, due);
			const letter = letterOf(entry);
			for (const { line } of paid) [line[13], line[14]] = [letter, day];
			for (const one of paid) write(one.lines);
			write(
				paymentOf(
					entry,
					day,
					client,
					paid.reduce((sum, { cents }) => sum + cents, 0),
					letter,
				),
			);
		}
		write(purchaseOf(++entry, day, 1000 + Math.floor(chance() * 90_000)));
		if (text.length > 1 << 18) yield flushed();
	}
	for (const open of unpaid.values()) for (const one of open) write(one.lines);
	yield flushed();

	function flushed(): Buffer {
		const buffer = Buffer.from(text);
		counted.bytes += buffer.length;
		text = '';
		return buffer;
	}
}

type Sale = { readonly line: string[]; readonly lines: string[][]; readonly cents: number };

function saleOf(entry: number, day: string, client: number, cents: number, articles: number): Sale {
	const vat = Math.round(cents / 6);
	const line = written('VE', entry, day, '411000', client, `FA${entry}`, amount(cents), '0,00');
	const part = Math.floor((cents - vat) / articles);
	const sales = Array.from({ length: articles }, (_, at) => {
		const its = at === 0 ? cents - vat - part * (articles - 1) : part;
		return written('VE', entry, day, `70600${at}`, undefined, `FA${entry}`, '0,00', amount(its));
	});
	return {
		line,
		cents,
		lines: [line, ...sales, written('VE', entry, day, '445710', undefined, `FA${entry}`, '0,00', amount(vat))],
	};
}

function paymentOf(entry: number, day: string, client: number, cents: number, letter: string): string[][] {
	const line = written('BQ', entry, day, '411000', client, `VIR${entry}`, '0,00', amount(cents));
	[line[13], line[14]] = [letter, day];
	return [line, written('BQ', entry, day, '512000', undefined, `VIR${entry}`, amount(cents), '0,00')];
}

/** What the firm bought, and paid in the same breath: five lines that no client owes. */
function purchaseOf(entry: number, day: string, cents: number): string[][] {
	const vat = Math.round(cents / 6);
	const line = (journal: string, account: string, debit: number, credit: number) =>
		written(journal, entry, day, account, undefined, `AC${entry}`, amount(debit), amount(credit));
	return [
		line('AC', '607000', cents - vat, 0),
		line('AC', '445660', vat, 0),
		line('AC', '401000', 0, cents),
		line('BQ', '401000', cents, 0),
		line('BQ', '512000', 0, cents),
	];
}

function written(
	journal: string,
	entry: number,
	day: string,
	account: string,
	client: number | undefined,
	piece: string,
	debit: string,
	credit: string,
): string[] {
	const journalName = { VE: 'Ventes', AC: 'Achats', BQ: 'Banque' }[journal] ?? journal;
	const [code, name] =
		client === undefined ? ['', ''] : [`C${String(client).padStart(5, '0')}`, `Client numéro ${client}`];
	return [
		journal,
		journalName,
		String(entry),
		day,
		account,
		`Compte ${account}`,
		code,
		name,
		piece,
		day,
		`Pièce ${piece}`,
		debit,
		credit,
		'',
		'',
		day,
		'',
		'',
	];
}

const amount = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
const letterOf = (entry: number): string => entry.toString(36).toUpperCase();
const dayAt = (share: number): string =>
	new Date(Date.UTC(2026, 0, 1) + Math.floor(share * 364) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

/** Chance that is the same in every run (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
