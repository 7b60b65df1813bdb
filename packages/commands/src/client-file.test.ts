import { day } from '@quittance/core/calendar/day.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { flagClient } from './flag-client.ts';
import { linkContact } from './link-contact.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-03-02T10:00:00Z') };
const organizationId = '01890000-0000-7000-8000-000000000001';
const { admin } = await openNightBook(db, organizationId, { today: day('2026-03-02') });

const { dupont, martin, contactId, carla } = await db.write(admin, async (tx) => {
	const owed = (number: string) => [{ number, dueOn: day('2026-02-01'), minor: 100_00n }];
	const { clientId: dupont } = await addDebtor(tx, { name: 'Dupont', invoices: owed('D1') });
	const { clientId: martin } = await addDebtor(tx, { name: 'Martin', invoices: owed('M1') });
	const { id: contactId } = await tx
		.insertInto('contact')
		.values({ name: 'Anne Dupont' })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx.insertInto('clientContact').values({ clientId: dupont, contactId }).execute();
	const { id } = await tx
		.insertInto('collaborator')
		.values({ name: 'Carla', email: 'carla@belmont.example', role: 'collaborator' })
		.returning('id')
		.executeTakeFirstOrThrow();
	await storeClientRight(tx, id, dupont, 'none');
	return { dupont, martin, contactId, carla: { organizationId, kind: 'collaborator', id } satisfies Actor };
});

const clientsOf = (id: string) =>
	db.read(organizationId, (tx) =>
		tx
			.selectFrom('clientContact')
			.select(['clientId', 'receivesReminders'])
			.where('contactId', '=', id)
			.orderBy('clientId')
			.execute(),
	);

test('CLI-02 a flag that is not named stays as it is', async () => {
	expect(await flagClient(office, { actor: admin, clientId: martin, supplier: true })).toMatchObject({ ok: true });
	expect(await flagClient(office, { actor: admin, clientId: martin, conflict: true })).toMatchObject({ ok: true });
	const flags = await db.read(organizationId, (tx) =>
		tx.selectFrom('client').select(['supplier', 'conflict']).where('id', '=', martin).executeTakeFirst(),
	);
	expect(flags).toEqual({ supplier: true, conflict: true });
});

test('CLI-10 a contact acts for a second client, and again changes only how reminders name them', async () => {
	const link = { actor: admin, contactId, clientId: martin } as const;
	expect(await linkContact(office, { ...link, receivesReminders: null })).toMatchObject({ ok: true });
	expect(await linkContact(office, { ...link, receivesReminders: 'cc' })).toMatchObject({ ok: true });
	expect(await clientsOf(contactId)).toEqual(
		[
			{ clientId: dupont, receivesReminders: null },
			{ clientId: martin, receivesReminders: 'cc' },
		].sort((a, b) => (a.clientId < b.clientId ? -1 : 1)),
	);
});

test('DOC-02 a contact of a client that somebody does not see does not exist for them', async () => {
	const link = { actor: carla, contactId, clientId: martin, receivesReminders: 'to' } as const;
	expect(await linkContact(office, link)).toMatchObject({ refusal: 'contact.unknown' });
	expect(await flagClient(office, { actor: carla, clientId: dupont, conflict: true })).toMatchObject({
		refusal: 'client.unknown',
	});
});
