import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { allOf, bytesOf } from '../streams.fixture.ts';
import { readInvoices } from '../table/invoice-row.ts';
import { guessMapping } from '../table/mapping.ts';
import { openExcel } from './open-excel.ts';

test('INV-01 an Excel file of invoices: days, figures, numbers and a title above', async () => {
	const bytes = await writeXlsx({
		sheets: [
			{
				name: 'Factures',
				rows: [
					['Balance âgée', null, null, null, null],
					[null, null, null, null, null],
					['Code client', 'Facture', 'Date facture', 'Échéance', 'Montant TTC'],
					['C1', 20260001, new Date('2026-01-05T00:00:00Z'), 46057, 1234.56],
					['C2', 'FA2', '05/01/2026', '20/01/2026', '12,50 €'],
					['Total', null, null, null, 1247.06],
				],
			},
		],
	});
	const table = await openExcel(bytesOf(bytes));
	if (!table.ok) throw new Error(table.refusal);
	const read = readInvoices(table.value, guessMapping(table.value.columns, 'invoices', 'EUR'));
	if (!read.ok) throw new Error(read.refusal);
	const batches = await allOf(read.value.batches);
	expect(batches.flatMap(({ refused }) => refused)).toEqual([]);
	expect(batches.flatMap(({ rows }) => rows)).toMatchObject([
		{
			line: 4,
			clientCode: 'C1',
			number: '20260001',
			issuedOn: '2026-01-05',
			dueOn: '2026-02-04',
			amountMinor: 123456n,
		},
		{ line: 5, clientCode: 'C2', number: 'FA2', issuedOn: '2026-01-05', dueOn: '2026-01-20', amountMinor: 1250n },
	]);
});

test('INV-01 what is no workbook, or a broken one, is refused', async () => {
	expect(await openExcel(bytesOf(''))).toMatchObject({ refusal: 'file.empty' });
	expect(await openExcel(bytesOf('code;nom'))).toMatchObject({ refusal: 'file.binary' });
	expect(await openExcel(bytesOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)))).toMatchObject({
		refusal: 'file.binary',
		about: { kind: 'xls' },
	});
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
			const table = await openExcel(bytesOf(Buffer.concat([Uint8Array.of(0x50, 0x4b, 3, 4), noise])));
			expect(table).toMatchObject({ ok: false, refusal: 'file.damaged' });
		}),
	);
});
