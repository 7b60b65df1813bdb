import { type StagedClient, stageDocuments, type StagedDocument } from '@quittance/db/ledger-staging.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { InvoiceReading, InvoiceRow, LineWarning } from '@quittance/imports/table/invoice-row.ts';
import type { DueDates } from './due-dates.ts';
import type { RefusedLines } from './refused-lines.ts';

export type StagedInvoices = {
	readonly rows: number;
	readonly clients: readonly StagedClient[];
	readonly warnings: readonly LineWarning[];
};

const WARNINGS_KEPT = 100;

/** Reads a list of invoices to its end and stages it: each row under an even ordinal, what it says is settled under the next. */
export async function stageInvoices(
	tx: Tx,
	reading: InvoiceReading,
	{ dueOn, refused, onRows }: { dueOn: DueDates; refused: RefusedLines; onRows: (lines: number) => void },
): Promise<StagedInvoices> {
	const clients = new Map<string, StagedClient>();
	const warnings: LineWarning[] = [];
	let rows = 0;
	async function* documents(): AsyncGenerator<readonly StagedDocument[]> {
		for await (const batch of reading.batches) {
			refused.add(batch.refused);
			if (warnings.length < WARNINGS_KEPT) warnings.push(...batch.warnings);
			for (const { clientCode, clientName } of batch.rows) {
				const code = clientCode || clientName;
				if (!clients.has(code)) clients.set(code, { code, name: clientName, byName: clientCode === '' });
			}
			yield batch.rows.flatMap((row) => documentsOf(row, 2 * rows++, dueOn));
			onRows(batch.lineNumber);
		}
	}
	await stageDocuments(tx, documents());
	return { rows, clients: [...clients.values()], warnings };
}

function documentsOf(row: InvoiceRow, ordinal: number, dueOn: DueDates): StagedDocument[] {
	const code = row.clientCode || row.clientName;
	const name = [code, row.kind, row.number].join('|');
	const its = { code, number: row.number, dueSaid: row.dueOn !== undefined, currency: row.currency, account: null };
	const due = row.kind === 'invoice' ? (row.dueOn ?? dueOn(code, row.issuedOn)) : null;
	const itself: StagedDocument = {
		...its,
		ordinal,
		key: `list ${name}`,
		target: row.kind,
		kind: row.kind,
		on: row.issuedOn,
		dueOn: due,
		amountMinor: row.amountMinor,
	};
	const settledMinor = row.amountMinor - row.openMinor;
	if (settledMinor === 0n) return [itself];
	const on = row.settledOn ?? row.issuedOn;
	const other =
		row.kind === 'invoice'
			? ({ target: 'payment', kind: 'payment' } as const)
			: ({ target: 'invoice', kind: 'refund' } as const);
	return [
		itself,
		{
			...its,
			...other,
			ordinal: ordinal + 1,
			key: `list settled ${name}`,
			on,
			dueOn: other.kind === 'refund' ? on : null,
			amountMinor: settledMinor,
		},
	];
}
