import { bytesOf } from '../streams.fixture.ts';
import { Ledger } from './ledger.ts';
import { type LedgerDocument, type LedgerMatch, signedMinor } from './ledger-document.ts';
import type { FecLine } from './line.ts';
import { readFec } from './read-fec.ts';

const HEADER =
	'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';

/** A short way to write a ledger: `VE 1 2026-01-05 411000/DURAND FA1 120,00 - AA` is journal, entry, day, account, piece, debit, credit, letter. */
export function fecOf(...lines: readonly string[]): string {
	return [HEADER, ...lines.map(written)].join('\n');
}

function written(line: string): string {
	const [journal = '', entry = '', on = '', account = '', piece = '', debit = '', credit = '', letter = '', ...label] =
		line.split(/ +/);
	const [number = '', auxiliary = ''] = account.split('/');
	const compact = on.replaceAll('-', '');
	const figure = (text: string): string => (text === '-' ? '0,00' : text);
	return [
		journal,
		`Journal ${journal}`,
		entry,
		compact,
		number,
		`Compte ${number}`,
		auxiliary,
		auxiliary && `Client ${auxiliary}`,
		piece === '-' ? '' : piece,
		compact,
		label.join(' ') || `Ecriture ${entry}`,
		figure(debit),
		figure(credit),
		letter === '-' ? '' : letter,
		'',
		compact,
		'',
		'',
	].join('|');
}

export async function linesOf(content: string | Uint8Array, pieceLength?: number) {
	const file = await readFec(bytesOf(content, pieceLength), { currency: 'EUR' });
	if (!file.ok) throw new Error(`refused: ${file.refusal} ${JSON.stringify(file.about)}`);
	const lines: FecLine[] = [];
	const refused = [];
	for await (const batch of file.value.batches) {
		lines.push(...batch.lines);
		refused.push(...batch.refused);
	}
	return { file: file.value, lines, refused };
}

export function ledgerOf(lines: readonly FecLine[]) {
	const ledger = new Ledger('EUR');
	const part = ledger.add(lines);
	const end = ledger.close();
	const documents = [...part.documents, ...end.documents];
	const matches = [...end.matches];
	return { documents, clients: [...part.clients, ...end.clients], matches, end, open: openOf(documents, matches) };
}

/** What remains open of every document, signed, by client. */
function openOf(documents: readonly LedgerDocument[], matches: readonly LedgerMatch[]): Map<string, bigint> {
	const matched = new Map<number, bigint>();
	for (const { debit, credit, amountMinor } of matches) {
		matched.set(debit, (matched.get(debit) ?? 0n) + amountMinor);
		matched.set(credit, (matched.get(credit) ?? 0n) + amountMinor);
	}
	const open = new Map<string, bigint>();
	for (const document of documents) {
		const rest = document.amountMinor - (matched.get(document.ordinal) ?? 0n);
		if (rest < 0n) throw new Error(`matched beyond its amount: ${document.key}`);
		const signed = signedMinor({ kind: document.kind, amountMinor: rest });
		open.set(document.clientCode, (open.get(document.clientCode) ?? 0n) + signed);
	}
	return open;
}
