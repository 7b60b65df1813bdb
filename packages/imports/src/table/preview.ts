import type { Outcome } from '@quittance/core/outcome.ts';
import { type ReadingRefusal, readingOf } from './columns.ts';
import { clientBatch, type ClientBatch, type ClientReadingOptions } from './client-row.ts';
import { type InvoiceBatch, invoiceBatch } from './invoice-row.ts';
import { headerSignature } from './header.ts';
import type { Mapping } from './mapping.ts';
import type { Table } from './table.ts';

const PREVIEW_ROWS = 20;

/** What a person must say before the file can be read, and what they should look at. */
export type Question = {
	readonly code: ReadingRefusal | 'dates.monthFirst' | 'columns.unused';
	readonly about: Readonly<Record<string, string | number>>;
	/** The file cannot be read before it is answered. */
	readonly needed: boolean;
};

/** The first rows as they would be imported. Reads only the sample, so the table can still be imported afterwards. */
export type Preview = {
	readonly signature: string;
	readonly columns: readonly string[];
	readonly headerLine: number;
	readonly format: Readonly<Record<string, string>>;
	readonly questions: readonly Question[];
	readonly invoices: InvoiceBatch | undefined;
	readonly clients: ClientBatch | undefined;
};

/** Shows what a mapping makes of the first twenty rows, and what it leaves open. */
export function previewOf(
	table: Table,
	mapping: Mapping<'invoices'> | Mapping<'clients'>,
	options: ClientReadingOptions = { consent: 'none', country: 'FR' },
): Preview {
	const rows = table.sample.slice(0, PREVIEW_ROWS);
	const asInvoices = mapping.kind === 'invoices' ? readingOf(table, mapping) : undefined;
	const asClients = mapping.kind === 'clients' ? readingOf(table, mapping) : undefined;
	const used = new Set(
		Object.values<readonly string[] | undefined>(mapping.columns).flatMap((columns) => columns ?? []),
	);
	const unused = table.columns.filter((column) => !used.has(column));
	const questions = [asInvoices, asClients].flatMap(asked);
	if (asInvoices?.ok && asInvoices.value.days === 'month-day-year' && mapping.days === undefined) {
		questions.push({ code: 'dates.monthFirst', about: {}, needed: false });
	}
	if (unused.length > 0)
		questions.push({ code: 'columns.unused', about: { columns: unused.join(', ') }, needed: false });
	return {
		signature: headerSignature(table.columns),
		columns: table.columns,
		headerLine: table.headerLine,
		format: {
			...table.format,
			...(asInvoices?.ok && { days: asInvoices.value.days, decimals: asInvoices.value.decimals }),
		},
		questions,
		invoices: asInvoices?.ok ? invoiceBatch(rows, asInvoices.value) : undefined,
		clients: asClients?.ok ? clientBatch(rows, asClients.value, options) : undefined,
	};
}

const asked = (outcome: Outcome<unknown, ReadingRefusal> | undefined): Question[] =>
	outcome && !outcome.ok ? [{ code: outcome.refusal, about: outcome.about, needed: true }] : [];
