import type { Outcome } from '@quittance/core/outcome.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { HucreError } from 'hucre';
import { streamXlsxRows } from 'hucre/xlsx';
import type { ByteSource } from '../bytes.ts';
import type { FileRefusal } from '../refusal.ts';
import type { Table, TableBatch, TableRow } from '../table/table.ts';
import { tableOf } from '../table/table-of.ts';
import type { Cell } from '../values/day.ts';

const BATCH_ROWS = 500;

/**
 * Opens the first sheet of an XLSX (or the one named) as a table. Days come as ISO text, figures as numbers. The only module
 * that knows the spreadsheet library.
 */
export async function openExcel(
	source: ByteSource,
	given: { readonly sheet?: string | number } = {},
): Promise<Outcome<Table, FileRefusal>> {
	const bytes = await bytesOf(source);
	if (bytes.length === 0) return refuse('file.empty');
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
		return refuse('file.binary', { kind: bytes[0] === 0xd0 ? 'xls' : 'other' });
	try {
		return await tableOf(rowsOf(bytes, given.sheet ?? 0), () => ({
			spreadsheet: 'xlsx',
			sheet: String(given.sheet ?? 1),
		}));
	} catch (fault) {
		if (fault instanceof HucreError) return refuse('file.damaged', { reason: fault.name });
		throw fault;
	}
}

/** The archive lists its parts at its end, so its bytes (packed, some megabytes) are held; its rows are not. */
async function bytesOf(source: ByteSource): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of source) parts.push(part);
	return Buffer.concat(parts);
}

async function* rowsOf(bytes: Uint8Array, sheet: string | number): AsyncGenerator<TableBatch> {
	let rows: TableRow[] = [];
	for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
		const cells = values.map(cellOf);
		if (cells.every((cell) => cell === '')) continue;
		rows.push({ line: index + 1, cells });
		if (rows.length < BATCH_ROWS) continue;
		yield { rows, refused: [] };
		rows = [];
	}
	yield { rows, refused: [] };
}

function cellOf(value: string | number | boolean | Date | null): Cell {
	if (value === null) return '';
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
	return typeof value === 'string' ? value.trim() : value;
}
