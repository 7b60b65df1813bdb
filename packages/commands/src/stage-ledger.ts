import type { Tx } from '@quittance/db/open.ts';
import { stageDocuments, type StagedDocument, type Target } from '@quittance/db/ledger-staging.ts';
import type { LedgerClient, LedgerDocument } from '@quittance/imports/fec/ledger-document.ts';
import { Ledger, type LedgerEnd } from '@quittance/imports/fec/ledger.ts';
import type { FecFile } from '@quittance/imports/fec/read-fec.ts';
import type { DueDates } from './due-dates.ts';
import { ledgerKey } from './ledger-year.ts';
import type { RefusedLines } from './refused-lines.ts';

export type StagedLedger = {
	readonly end: LedgerEnd;
	readonly clients: readonly LedgerClient[];
	/** Opening lines, which may repeat what is known: they are not staged yet. */
	readonly openings: readonly LedgerDocument[];
	readonly lines: number;
};

/** Reads an accounting file to its end and stages its documents as they come; lines that cannot be read are collected. */
export async function stageLedger(
	tx: Tx,
	file: FecFile,
	{ dueOn, refused, onLines }: { dueOn: DueDates; refused: RefusedLines; onLines: (lines: number) => void },
): Promise<StagedLedger> {
	const ledger = new Ledger(file.currency);
	const clients: LedgerClient[] = [];
	const openings: LedgerDocument[] = [];
	let lines = 0;
	const take = (documents: readonly LedgerDocument[]): StagedDocument[] => {
		const staged: StagedDocument[] = [];
		for (const document of documents)
			if (document.openingKey === undefined) staged.push(stagedFrom(document, dueOn));
			else openings.push(document);
		return staged;
	};
	let end: LedgerEnd | undefined;
	async function* documents(): AsyncGenerator<readonly StagedDocument[]> {
		for await (const batch of file.batches) {
			refused.add(batch.refused);
			lines += batch.lines.length + batch.refused.length;
			const part = ledger.add(batch.lines);
			clients.push(...part.clients);
			yield take(part.documents);
			onLines(batch.lineNumber);
		}
		end = ledger.close();
		clients.push(...end.clients);
		yield take(end.documents);
	}
	await stageDocuments(tx, documents());
	if (!end) throw new Error('the file was not read to its end');
	return { end, clients, openings, lines };
}

const TARGETS: Readonly<Record<LedgerDocument['kind'], readonly [Target, StagedDocument['kind']]>> = {
	invoice: ['invoice', 'invoice'],
	refund: ['invoice', 'refund'],
	'opening debit': ['invoice', 'opening'],
	'adjustment debit': ['invoice', 'invoice'],
	'credit note': ['credit note', 'credit note'],
	'opening credit': ['credit note', 'opening'],
	'adjustment credit': ['credit note', 'credit note'],
	payment: ['payment', 'payment'],
};

/** A document of the books as a row. An opening line is known by what it says: the number of its entry may change until the year is closed. */
export function stagedFrom(document: LedgerDocument, dueOn: DueDates): StagedDocument {
	const [target, kind] = TARGETS[document.kind];
	return {
		ordinal: document.ordinal,
		key: ledgerKey(document.entryOn, document.openingKey ?? document.key),
		code: document.clientCode,
		target,
		kind,
		number: document.number || '-',
		on: document.on,
		dueOn: target === 'invoice' ? dueOn(document.clientCode, document.on) : null,
		dueSaid: false,
		currency: document.currency,
		account: document.account,
		amountMinor: document.amountMinor,
	};
}
