import { deletedClients } from '@quittance/db/deleted-clients.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { bytesOf, imported, newOrganization, owed, wronglyOpen } from '../testing/ledger-book.ts';
import { payment, sale, writtenLedger } from '../testing/written-ledger.ts';
import { deleteClient } from './delete-client.ts';
import { importFile } from './import-file.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-04-01T08:00:00Z') };

const january = [...sale(1, '2026-01-10', 'C1', '100,00'), ...sale(2, '2026-01-20', 'C2', '50,00')];
const february = [...january, ...sale(3, '2026-02-05', 'C2', '30,00'), ...payment(4, '2026-02-20', 'C2', '20,00')];

/** A book of two clients, of whom the second was deleted. */
async function bookWithDeleted() {
	const operator = await newOrganization(office);
	await imported(office, operator, writtenLedger(january));
	const { clientId, name, id } = await db.write(operator, async (tx) => {
		const row = { name: 'Ada', email: 'ada@belmont.example', role: 'admin' } as const;
		const ada = await tx.insertInto('collaborator').values(row).returning('id').executeTakeFirstOrThrow();
		const second = tx.selectFrom('client').select(['id as clientId', 'name']).where('accountCode', '=', 'C2');
		return { ...(await second.executeTakeFirstOrThrow()), ...ada };
	});
	const admin: Actor = { organizationId: operator.organizationId, kind: 'collaborator', id };
	const deleted = await deleteClient(office, { actor: admin, clientId, typedName: name });
	if (!deleted.ok) throw new Error(deleted.refusal);
	return { operator, clientId };
}

test('CLI-13 INV-02 the books of a deleted client go on and are right; it stays deleted, and the import says so', async () => {
	const { operator, clientId } = await bookWithDeleted();
	const { counts } = await imported(office, operator, writtenLedger(february));
	expect(counts).toMatchObject({ clients: 0, invoices: 1, payments: 1, deleted: 1 });
	expect(await owed(db, operator)).toEqual({ C1: 10_000n, C2: 6_000n });
	expect(await wronglyOpen(db, operator)).toEqual([]);
	const told = () => db.read(operator.organizationId, (tx) => deletedClients(tx, 10));
	expect(await told()).toMatchObject([{ id: clientId, invoices: 2, broughtSince: 2 }]);
	// What it has said before it does not say again.
	const again = await imported(office, operator, writtenLedger([...february, ...sale(5, '2026-03-05', 'C1', '1,00')]));
	expect(again.counts).toMatchObject({ invoices: 1, deleted: 0 });
	expect(await told()).toMatchObject([{ broughtSince: 2 }]);
});

test('CLI-13 a file of clients passes over a deleted one, counts it, and changes nothing of it', async () => {
	const { operator, clientId } = await bookWithDeleted();
	const bytes = bytesOf('Code client;Raison sociale;Contact;Email\r\nC2;Renamed;Marie;marie@c2.example\r\nC3;Third;;');
	const read = await importFile(office, {
		actor: operator,
		file: { name: 'clients.csv', bytes },
		as: 'clients',
		consent: 'none',
	});
	expect(read).toMatchObject({ ok: true, value: { counts: { clients: 1, changed: 0, deleted: 1, contacts: 0 } } });
	const [kept] = await db.read(operator.organizationId, (tx) => deletedClients(tx, 10));
	expect(kept).toMatchObject({ id: clientId });
	expect(kept?.name).not.toBe('Renamed');
});
