import { day } from '@quittance/core/calendar/day.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { addBrokenPromiseTask } from '@quittance/db/promises.ts';
import { expect, test } from 'vitest';
import { imported, newOrganization } from '../testing/ledger-book.ts';
import { payment, sale, writtenLedger } from '../testing/written-ledger.ts';
import { recordPromise } from './record-promise.ts';

const { database: db } = await testDatabase();
const at = new Date('2026-04-01T08:00:00Z');
const office = { db, now: () => at };

test('INV-08 a broken promise needs nobody any more once the books settle its invoice', async () => {
	const actor = await newOrganization(office);
	const read = <T>(look: Parameters<typeof db.read<T>>[1]) => db.read(actor.organizationId, look);
	const sold = (letter?: string) => [
		...sale(1, '2026-01-10', 'C1', '100,00', letter === undefined ? {} : { letter }),
		...sale(2, '2026-01-11', 'C1', '50,00'),
	];
	await imported(office, actor, writtenLedger(sold()));
	const invoices = await read((tx) =>
		tx.selectFrom('invoice').select(['id', 'clientId', 'openMinor']).orderBy('number').execute(),
	);
	const on = day('2026-04-10');
	for (const { id: invoiceId, clientId, openMinor: minor } of invoices) {
		const promised = await recordPromise(office, { actor, invoiceId, minor, on });
		if (!promised.ok) throw new Error(promised.refusal);
		const promise = { id: promised.value.promiseId, clientId, invoiceId, minor, on };
		await db.write(actor, (tx) => addBrokenPromiseTask(tx, promise, at));
	}
	const cards = () => read((tx) => tx.selectFrom('task').select(['state', 'outcome']).orderBy('id').execute());
	const toDo = { state: 'to do', outcome: null };
	expect(await cards()).toEqual([toDo, toDo]);
	await imported(
		office,
		actor,
		writtenLedger([...sold('A'), ...payment(3, '2026-02-20', 'C1', '100,00', { letter: 'A' })]),
	);
	expect(await cards()).toEqual([{ state: 'done', outcome: 'settled' }, toDo]);
});
