import type { Day } from '@quittance/core/calendar/day.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { About, ImportWarning, RefusedLine } from '../refusal.ts';
import { type ReadAmount, readAmount } from '../values/amount.ts';
import { plainWords } from '../values/answer.ts';
import { isTotal, type Reading, type ReadingRefusal, readingOf } from './columns.ts';
import type { InvoiceField } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { RowReader } from './row-reader.ts';
import type { Table, TableRow } from './table.ts';

/** One invoice, credit note or payment of a file. Amounts are positive; the kind says the side. */
export type InvoiceRow = {
	readonly line: number;
	/** Never both empty; a file without codes knows its clients by their names. */
	readonly clientCode: string;
	readonly clientName: string;
	readonly kind: 'invoice' | 'credit note' | 'payment';
	readonly number: string;
	readonly issuedOn: Day;
	/** Undefined: from the client's payment terms. */
	readonly dueOn: Day | undefined;
	readonly amountMinor: Minor;
	/** What is still open by the file; at most the amount. */
	readonly openMinor: Minor;
	/** When what is not open was settled, if the file says. */
	readonly settledOn: Day | undefined;
	readonly currency: Currency;
	readonly label: string;
};

export type LineWarning = { readonly line: number; readonly code: ImportWarning; readonly about: About };

export type InvoiceBatch = {
	readonly rows: readonly InvoiceRow[];
	readonly refused: readonly RefusedLine[];
	readonly warnings: readonly LineWarning[];
	/** Rows that hold nothing to import: totals, and amounts of zero. */
	readonly skipped: number;
	readonly lineNumber: number;
};

export type InvoiceReading = { readonly reading: Reading<'invoices'>; readonly batches: AsyncIterable<InvoiceBatch> };

/** Reads the invoices of a table with a mapping: the one remembered for its header, or a guess that a person confirmed. */
export function readInvoices(table: Table, mapping: Mapping<'invoices'>): Outcome<InvoiceReading, ReadingRefusal> {
	const reading = readingOf(table, mapping);
	return reading.ok ? allow({ reading: reading.value, batches: batchesOf(table, reading.value) }) : reading;
}

async function* batchesOf(table: Table, reading: Reading<'invoices'>): AsyncGenerator<InvoiceBatch> {
	for await (const batch of table.batches) yield invoiceBatch(batch.rows, reading, batch.refused);
}

/** The invoices of some rows. */
export function invoiceBatch(
	rows: readonly TableRow[],
	reading: Reading<'invoices'>,
	before: readonly RefusedLine[] = [],
): InvoiceBatch {
	const read: InvoiceRow[] = [];
	const refused = [...before];
	const warnings: LineWarning[] = [];
	let skipped = 0;
	for (const row of rows) {
		const found = isTotal(row, reading, ['clientCode', 'number']) ? undefined : invoiceOf(row, reading);
		if (found === undefined) skipped++;
		else if ('code' in found) refused.push(found);
		else {
			read.push(found);
			if (found.dueOn && found.dueOn < found.issuedOn)
				warnings.push({ line: row.line, code: 'due.beforeIssued', about: { number: found.number } });
		}
	}
	return { rows: read, refused, warnings, skipped, lineNumber: rows.at(-1)?.line ?? 0 };
}

function invoiceOf(row: TableRow, reading: Reading<'invoices'>): InvoiceRow | RefusedLine | undefined {
	const from = new RowReader(row, reading);
	const currency = currencyOf(from, reading.mapping.currency);
	const clientCode = from.number('clientCode');
	const clientName = from.text('clientName');
	if (clientCode + clientName === '')
		from.refuse(reading.has('clientCode') ? 'clientCode' : 'clientName', 'value.missing', '');
	const number = from.number('number') || from.refuse('number', 'value.missing', '');
	const dueOn = from.day('dueOn');
	const issuedOn =
		from.day('issuedOn') ?? dueOn ?? from.refuse<Day | undefined>('issuedOn', 'value.missing', undefined);
	const settledOn = from.day('settledOn');
	const written = from.amount('amount', currency);
	const open = from.amount('open', currency);
	const paid = from.amount('paid', currency);
	const signed = signedMinor(from, written ?? open, currency) ?? from.refuse(amountField(reading), 'value.missing', 1n);
	const kind = kindOf(from.text('kind'), signed) ?? from.refuse('kind', 'kind.unknown', 'invoice');
	const amountMinor = absolute(signed);
	const openMinor = open
		? absolute(open.minor)
		: paid
			? amountMinor - absolute(paid.minor)
			: settledOn
				? 0n
				: amountMinor;
	if (openMinor < 0n || openMinor > amountMinor) from.refuse(open ? 'open' : 'paid', 'amount.beyondTotal', 0n);
	if (from.refused || issuedOn === undefined) return from.refused;
	if (signed === 0n) return undefined;
	return {
		line: row.line,
		clientCode,
		clientName,
		kind,
		number,
		issuedOn,
		dueOn,
		amountMinor,
		openMinor,
		settledOn,
		currency: written?.currency ?? open?.currency ?? currency,
		label: from.text('label'),
	};
}

function currencyOf(from: RowReader<'invoices'>, usual: Currency): Currency {
	const text = from.text('currency').trim();
	const named = text === '' ? undefined : readAmount(`0${text}`, '.', usual);
	return typeof named === 'string' ? from.refuse('currency', 'currency.unknown', usual) : (named?.currency ?? usual);
}

/** What the row adds to what the client owes: debit less credit, or the amount on the side that a cell or a column says. */
function signedMinor(
	from: RowReader<'invoices'>,
	written: ReadAmount | undefined,
	currency: Currency,
): Minor | undefined {
	const [debit, credit] = [from.amount('debit', currency), from.amount('credit', currency)];
	if (debit || credit) return (debit?.minor ?? 0n) - (credit?.minor ?? 0n);
	const side = sideOf(from) ?? written?.side;
	return side === 'credit' && written ? -written.minor : written?.minor;
}

const amountField = (reading: Reading<'invoices'>): InvoiceField =>
	(['amount', 'debit', 'open'] as const).find((field) => reading.has(field)) ?? 'amount';

function sideOf(from: RowReader<'invoices'>): 'debit' | 'credit' | undefined {
	const word = from.text('sense').trim().toUpperCase();
	if (word === '') return undefined;
	if (['D', 'DEBIT', 'DÉBIT', '+1', '1', '+'].includes(word)) return 'debit';
	return ['C', 'CREDIT', 'CRÉDIT', '-1', '-'].includes(word)
		? 'credit'
		: from.refuse<'debit' | undefined>('sense', 'sense.unknown', undefined);
}

/** A word decides before the sign does: an `avoir` is a credit note however its amount is written. */
function kindOf(text: string, signed: Minor): InvoiceRow['kind'] | undefined {
	const word = plainWords(text);
	if (/^(avoir|av|avo|credit note|credit|credit memo|note de credit|a|381|cn)$/.test(word)) return 'credit note';
	if (/^(reglement|paiement|rgt|reg|payment|encaissement|virement|cheque|acompte|p|r)$/.test(word)) return 'payment';
	const invoice =
		word === '' || /^(facture|fac|fa|fact|invoice|inv|f|i|380|facture de vente|vente|doit|debit)/.test(word);
	if (!invoice) return undefined;
	return signed < 0n ? 'credit note' : 'invoice';
}

const absolute = (minor: Minor): Minor => (minor < 0n ? -minor : minor);
