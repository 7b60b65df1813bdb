import { refuse, type Outcome, allow } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { FileRefusal } from '@quittance/imports/refusal.ts';
import type { TableKind } from '@quittance/imports/table/fields.ts';
import { kindOfTable } from '@quittance/imports/table/mapping.ts';
import { importClients, type ClientsRefusal, type ImportedClients } from './import-clients.ts';
import { importInvoices, type ImportedInvoices, type InvoicesRefusal } from './import-invoices.ts';
import { importLedger, type ImportedLedger, type LedgerRefusal } from './import-ledger.ts';
import type { OnProgress } from './import-progress.ts';
import type { Office } from './office.ts';
import { openFile, type GivenFile } from './open-file.ts';
import type { RefusedLines } from './refused-lines.ts';

export type ImportFile = {
	readonly actor: Actor;
	readonly file: GivenFile;
	/** What a table holds; asked of its header when left out. */
	readonly as?: TableKind;
	readonly consent?: 'as in file' | 'none';
	readonly onProgress?: OnProgress;
	/** Only tried: nothing is written, and the lines that it would refuse are left here. */
	readonly rehearsal?: RefusedLines;
};

export type ImportedFile =
	| ({ readonly kind: 'fec' } & ImportedLedger)
	| ({ readonly kind: 'invoices' } & ImportedInvoices)
	| ({ readonly kind: 'clients' } & ImportedClients);

/** Imports any file that we know, as what its beginning says it is. */
export async function importFile(
	office: Office,
	{ file, as, consent = 'none', ...asked }: ImportFile,
): Promise<
	Outcome<ImportedFile, FileRefusal | LedgerRefusal | InvoicesRefusal | ClientsRefusal | 'import.kindUnknown'>
> {
	const opened = await openFile(file);
	if (!opened.ok) return opened;
	if (opened.value.kind === 'fec')
		return labelled('fec', await importLedger(office, { ...asked, file: opened.value.file }));
	const { columns } = opened.value.table;
	const kind = as ?? kindOfTable(columns);
	if (kind === 'invoices') return labelled(kind, await importInvoices(office, { ...asked, opened: opened.value }));
	if (kind === 'clients')
		return labelled(kind, await importClients(office, { ...asked, opened: opened.value, consent }));
	return refuse('import.kindUnknown', { columns: columns.join(', ') });
}

const labelled = <Kind extends string, T extends object, R extends string>(kind: Kind, answer: Outcome<T, R>) =>
	answer.ok ? allow({ kind, ...answer.value }) : answer;
