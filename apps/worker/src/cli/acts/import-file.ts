import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Outcome } from '@quittance/core/outcome.ts';
import { importClients } from '@quittance/commands/import-clients.ts';
import type { ImportedFile } from '@quittance/commands/import-file.ts';
import { importInvoices } from '@quittance/commands/import-invoices.ts';
import { importLedger } from '@quittance/commands/import-ledger.ts';
import type { OnProgress } from '@quittance/commands/import-progress.ts';
import { openFile, type OpenedTable } from '@quittance/commands/open-file.ts';
import { previewImport } from '@quittance/commands/preview-import.ts';
import type { TableKind } from '@quittance/imports/table/fields.ts';
import type { Mapping } from '@quittance/imports/table/mapping.ts';
import type { DecimalMark } from '@quittance/imports/values/amount.ts';
import type { DayOrder } from '@quittance/imports/values/day.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { count } from '../count.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { grantedImport, warningLines } from '../import-words.ts';
import { progress } from '../progress.ts';

export type ImportAsked = {
	/** What the file is; its beginning says it when left out. */
	readonly as?: TableKind | 'fec';
	/** Take the consents of a file of clients: who imports answers for them (CLI-06). */
	readonly consents?: boolean;
	readonly days?: DayOrder;
	readonly decimals?: DecimalMark;
};

/** Imports a file: all of it or nothing (INV-01). */
export async function importFile(desk: Desk, path: string, asked: ImportAsked): Promise<Answer> {
	const size = sizeOf(path);
	const bar = progress('Importing');
	const onProgress: OnProgress = ({ phase, bytes, lines }) =>
		bar.show(phase === 'saving' ? 1 : bytes / size, phase === 'saving' ? 'saving' : `${lines} lines`);
	const answer = await imported(desk, path, asked, onProgress).finally(() => bar.end());
	const done = await grantedImport(desk, path, answer);
	return { lines: linesOf(path, done), json: done };
}

/** Of a file that is there and can be read. */
function sizeOf(path: string): number {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) throw new Failure(`There is no file ${path}. Check its name and folder.`);
	if (!found.isFile())
		throw new Failure(`${path} is not a file. Name one file: an accounting file (FEC), CSV or XLSX.`);
	return Math.max(1, found.size);
}

async function imported(
	{ office, actor }: Desk,
	path: string,
	{ as, consents = false, days, decimals }: ImportAsked,
	onProgress: OnProgress,
): Promise<Outcome<ImportedFile>> {
	const opened = await openFile({ name: basename(path), bytes: createReadStream(path) });
	if (!opened.ok) return opened;
	if (opened.value.kind === 'fec') {
		if (as !== undefined && as !== 'fec') throw notThat(path, 'an accounting file (FEC)', as);
		return labelled('fec', await importLedger(office, { actor, file: opened.value.file, onProgress }));
	}
	if (as === 'fec') throw notThat(path, 'a table (CSV or XLSX)', as);
	const table: OpenedTable = opened.value;
	const consent = consents ? 'as in file' : 'none';
	const preview = await previewImport(office, { actor, opened: table, consent, ...(as && { as }) });
	if (!preview.ok) return preview;
	const mapping = { ...preview.value.mapping, ...(days && { days }), ...(decimals && { decimals }) };
	const asTold = { actor, opened: table, onProgress };
	return mapping.kind === 'invoices'
		? labelled('invoices', await importInvoices(office, { ...asTold, mapping: mapping as Mapping<'invoices'> }))
		: labelled('clients', await importClients(office, { ...asTold, mapping: mapping as Mapping<'clients'>, consent }));
}

const labelled = (kind: ImportedFile['kind'], answer: Outcome<object>) =>
	(answer.ok ? { ok: true, value: { kind, ...answer.value } } : answer) as Outcome<ImportedFile>;

const notThat = (path: string, what: string, as: string): Failure =>
	new Failure(`${path} is ${what}, not ${as}: leave --as out, or name another file.`, exitCodes.refused);

function linesOf(path: string, done: ImportedFile): string[] {
	if (done.kind === 'clients') {
		const { clients, changed, contacts, emails, consents } = done.counts;
		return [
			`${path}: ${count(done.rows, 'row')}. ${count(clients, 'new client')}, ${changed} changed; ${count(contacts, 'new contact')}, ${count(emails, 'new address', 'new addresses')}.`,
			`Consents switched on: ${consents}.${consents === 0 ? ' Those of the file are taken with --consents.' : ''}`,
		];
	}
	if (done.repeated) return [`${path} was imported before: nothing changed.`];
	const { clients, invoices, creditNotes, payments, changed, gone, matches } = done.counts;
	return [
		`${path}: ${count(clients, 'new client')}, ${count(invoices, 'invoice')}, ${count(creditNotes, 'credit note')}, ${count(payments, 'payment')}, ${count(matches, 'match', 'matches')}.`,
		`Changed: ${changed}. No longer in the books: ${gone}.`,
		...warningLines(done.warnings),
	];
}
