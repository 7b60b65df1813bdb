import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { imported, newOrganization, owed, wronglyOpen } from '../testing/ledger-book.ts';
import { opening, payment, sale, writtenLedger } from '../testing/written-ledger.ts';
import { mergeClients } from './merge-clients.ts';
import { undoMerge } from './undo-merge.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-04-01T08:00:00Z') };

const january = [...sale(1, '2026-01-10', 'C1', '100,00'), ...sale(2, '2026-01-20', 'C2', '50,00')];
const february = [...january, ...sale(3, '2026-02-05', 'C2', '30,00'), ...payment(4, '2026-02-20', 'C2', '20,00')];

/** A book of two clients, of whom the second went into the first. */
async function mergedBook() {
	const operator = await newOrganization(office);
	await imported(office, operator, writtenLedger(january));
	const [survivorId = '', mergedId = ''] = await db.read(operator.organizationId, async (tx) =>
		(await tx.selectFrom('client').select('id').orderBy('accountCode').execute()).map(({ id }) => id),
	);
	const row = { name: 'Ada', email: 'ada@belmont.example', role: 'admin' } as const;
	const { id } = await db.write(operator, (tx) =>
		tx.insertInto('collaborator').values(row).returning('id').executeTakeFirstOrThrow(),
	);
	const admin: Actor = { organizationId: operator.organizationId, kind: 'collaborator', id };
	const merged = await mergeClients(office, { actor: admin, survivorId, mergedId });
	if (!merged.ok) throw new Error(merged.refusal);
	return { operator, admin, mergeId: merged.value.mergeId };
}

test('CLI-14 INV-02 what the books bring under the code of a merged client goes to the survivor, and the sums are right', async () => {
	const { operator } = await mergedBook();
	const { counts } = await imported(office, operator, writtenLedger(february));
	expect(counts).toMatchObject({ clients: 0, invoices: 1, payments: 1, changed: 0, gone: 0 });
	expect(await owed(db, operator)).toEqual({ C1: 16_000n });
	expect(await wronglyOpen(db, operator)).toEqual([]);
});

test('CLI-14 undone, what came under its code meanwhile goes back to it, and the next file finds everything in its place', async () => {
	const { operator, admin, mergeId } = await mergedBook();
	await imported(office, operator, writtenLedger(february));
	expect(await undoMerge(office, { actor: admin, mergeId })).toMatchObject({ ok: true });
	expect(await owed(db, operator)).toEqual({ C1: 10_000n, C2: 6_000n });
	const march = [...february, ...sale(5, '2026-03-05', 'C2', '1,00')];
	const { counts } = await imported(office, operator, writtenLedger(march));
	expect(counts).toMatchObject({ clients: 0, invoices: 1, changed: 0, gone: 0 });
	expect(await owed(db, operator)).toEqual({ C1: 10_000n, C2: 6_100n });
});

test('CLI-14 INV-02 the opening lines of the next year find the open items of a merged client with the survivor', async () => {
	const { operator } = await mergedBook();
	const nextYear = [
		...opening(1, '2027-01-01', 'C1', '100,00', { piece: 'FA1' }),
		...opening(2, '2027-01-01', 'C2', '50,00', { piece: 'FA2' }),
		...sale(3, '2027-01-10', 'C2', '5,00'),
	];
	await imported(office, operator, writtenLedger(nextYear), '000000000FEC20271231.txt');
	expect((await owed(db, operator))['C1']).toBe(15_500n);
	expect(await wronglyOpen(db, operator)).toEqual([]);
});
