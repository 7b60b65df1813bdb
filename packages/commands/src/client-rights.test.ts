import { day } from '@quittance/core/calendar/day.ts';
import type { Right } from '@quittance/core/rights/client-right.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { assignGroup } from './assign-group.ts';
import { placeHold } from './place-hold.ts';
import { recordPromise } from './record-promise.ts';
import { setLevel } from './set-level.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-03-02T10:00:00Z') };
const organizationId = '01890000-0000-7000-8000-000000000001';
const { admin } = await openNightBook(db, organizationId, { today: day('2026-03-02') });

const { clientId, invoiceId, carla } = await db.write(admin, async (tx) => {
	const { clientId, invoiceIds } = await addDebtor(tx, {
		name: 'Dupont',
		invoices: [{ number: 'F1', dueOn: day('2026-02-01'), minor: 100_00n }],
	});
	const { id } = await tx
		.insertInto('collaborator')
		.values({ name: 'Carla', email: 'carla@belmont.example', role: 'collaborator' })
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx.insertInto('clientGroup').values({ name: 'Key accounts', rank: 1 }).execute();
	const carla: Actor = { organizationId, kind: 'collaborator', id };
	return { clientId, invoiceId: invoiceIds[0] ?? '', carla };
});

const give = (right: Right | null) => db.write(admin, (tx) => storeClientRight(tx, carla.id, clientId, right));
const everything = () =>
	db.read(organizationId, (tx) => tx.selectFrom('activity').select('id').orderBy('id').execute());

const nowhere = '01890000-0000-7000-8000-00000000dead';
const attempts = {
	'a promise': (id: string) =>
		recordPromise(office, { actor: carla, invoiceId: id, minor: 1_00n, on: day('2026-03-09') }),
	'a level': (id: string) => setLevel(office, { actor: carla, invoiceId: id, level: 2, reason: 'agreed' }),
	'a hold': (id: string) => placeHold(office, { actor: carla, of: { invoiceId: id }, kind: 'stop', reason: 'agreed' }),
};

test.each(Object.entries(attempts))(
	'DOC-02 %s: without a right the answer is the one of a row that does not exist, and nothing is written',
	async (_, attempt) => {
		await give('none');
		const before = await everything();
		expect(await attempt(invoiceId)).toEqual(await attempt(nowhere));
		expect(await everything()).toEqual(before);
	},
);

test.each(Object.entries(attempts))('DOC-02 %s: a right to read says so, full acts', async (_, attempt) => {
	await give('read');
	expect(await attempt(invoiceId)).toMatchObject({ refusal: 'client.readOnly' });
	await give(null);
	expect(await attempt(invoiceId)).toMatchObject({ ok: true });
});

test('GRP-06 a list assigned to a group tells which clients may only be read, and nothing of those without a right', async () => {
	const assign = () => assignGroup(office, { actor: carla, group: 'Key accounts', codes: '411DUPONT 411NOBODY' });
	await give('read');
	expect(await assign()).toMatchObject({ value: { assigned: 0, notFound: ['411NOBODY'], readOnly: ['411DUPONT'] } });
	await give('none');
	expect(await assign()).toMatchObject({
		value: { assigned: 0, notFound: ['411DUPONT', '411NOBODY'], readOnly: [] },
	});
});
