import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { ByteSource } from '@quittance/imports/bytes.ts';
import { openCsv } from '@quittance/imports/csv/open-csv.ts';
import { openExcel } from '@quittance/imports/excel/open-excel.ts';
import { fecFileName } from '@quittance/imports/fec/file-name.ts';
import type { FileRefusal } from '@quittance/imports/refusal.ts';
import type { Table } from '@quittance/imports/table/table.ts';
import { fingerprinted, type Fingerprinted } from './fingerprinted.ts';

export type GivenFile = { readonly name: string; readonly bytes: ByteSource };

/** A file of rows, opened: its header is known, and its rows can be walked through once. */
export type OpenedTable = {
	readonly kind: 'table';
	readonly name: string;
	readonly format: 'csv' | 'excel';
	readonly table: Table;
	readonly source: Fingerprinted;
};
/** A French accounting file, known by its first line or its name. */
export type OpenedLedger = { readonly kind: 'fec'; readonly file: GivenFile };

/** Looks at the beginning of a file and opens it as what it is, whatever its name says. */
export async function openFile(file: GivenFile): Promise<Outcome<OpenedTable | OpenedLedger, FileRefusal>> {
	const { first, bytes } = await peeked(file.bytes);
	if (isFec(first, file.name)) return allow({ kind: 'fec', file: { name: file.name, bytes } });
	const format = isArchive(first) ? 'excel' : 'csv';
	const source = fingerprinted(bytes);
	const table = await (format === 'excel' ? openExcel(source.bytes) : openCsv(source.bytes));
	return table.ok ? allow({ kind: 'table', name: file.name, format, table: table.value, source }) : table;
}

async function peeked(source: ByteSource): Promise<{ first: Uint8Array; bytes: ByteSource }> {
	const rest = source[Symbol.asyncIterator]();
	const next = await rest.next();
	const first = next.done ? new Uint8Array() : next.value;
	async function* bytes(): AsyncGenerator<Uint8Array> {
		if (first.length > 0) yield first;
		for (let more = await rest.next(); !more.done; more = await rest.next()) yield more.value;
	}
	return { first, bytes: bytes() };
}

/** The zip of a workbook, or the older binary one, whose reader says what to do about it. */
const isArchive = (first: Uint8Array): boolean =>
	(first[0] === 0x50 && first[1] === 0x4b) || (first[0] === 0xd0 && first[1] === 0xcf);

/** UTF-16 has a zero in every other byte; EBCDIC has no letter in its place, and is known by the name of the file. */
function isFec(first: Uint8Array, name: string): boolean {
	if (isArchive(first)) return false;
	const beginning = Buffer.from(first.subarray(0, 1000)).toString('latin1').replaceAll('\0', '');
	return /journal_?code/i.test(beginning) || fecFileName(name) !== undefined;
}
