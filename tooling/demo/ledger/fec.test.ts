import { day } from '@quittance/core/calendar/day.ts';
import { Ledger } from '@quittance/imports/fec/ledger.ts';
import { readFec } from '@quittance/imports/fec/read-fec.ts';
import { expect, test } from 'vitest';
import { bookings } from './bookings.ts';
import { fecOf } from './fec.ts';

const all = bookings(day('2025-08-20'), day('2026-11-20'));

async function* bytesOf(text: string) {
	yield new TextEncoder().encode(text);
}

async function read(asOf: string) {
	const file = await readFec(bytesOf(fecOf(all, day(asOf)).content), { currency: 'EUR' });
	if (!file.ok) throw new Error(file.refusal);
	const ledger = new Ledger('EUR');
	const refused = [];
	for await (const batch of file.value.batches) {
		ledger.add(batch.lines);
		refused.push(...batch.refused);
	}
	return { refused, end: ledger.close() };
}

test('the made-up ledger reads without a refused line or a warning', async () => {
	for (const asOf of ['2025-12-31', '2026-03-02', '2026-11-20']) {
		const { refused, end } = await read(asOf);
		expect(refused).toEqual([]);
		expect(end.warnings).toEqual([]);
	}
});

test('the made-up ledger is the same every time, and a later file begins with the earlier one but for its letters', () => {
	const early = fecOf(all, day('2026-06-30')).content.split('\r\n');
	expect(fecOf(bookings(day('2025-08-20'), day('2026-11-20')), day('2026-06-30')).content).toBe(early.join('\r\n'));
	const late = fecOf(all, day('2026-07-31')).content.split('\r\n');
	const unlettered = (line: string) => line.split('\t').toSpliced(13, 1).join('\t');
	expect(late.slice(0, early.length - 1).map(unlettered)).toEqual(early.slice(0, -1).map(unlettered));
});
